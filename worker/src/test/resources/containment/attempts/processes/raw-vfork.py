# How: the vfork call by number (aarch64: clone)
# Must not happen: a second process or another program runs
# Outcome: no_position
attempt(lambda: raw(NR['vfork']) if 'vfork' in NR else raw(NR['clone'], 0x4111, 0, 0, 0, 0))
