# How: an alarm
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['setitimer'], 0, (ctypes.c_long * 4)(0, 0, 1, 0), None))
