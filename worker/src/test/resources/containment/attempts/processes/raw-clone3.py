# How: clone3, whose flags a filter cannot see
# Must not happen: a second process or another program runs
# Outcome: no_position
attempt(lambda: raw(NR['clone3'], (ctypes.c_ulong * 11)(0, 0, 0, 0, 17), 88))
