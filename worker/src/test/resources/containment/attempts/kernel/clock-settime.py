# How: another time
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['clock_settime'], 0, (ctypes.c_long * 2)(0, 0)))
