# How: a timer that signals
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['timer_create'], 0, None, (ctypes.c_int * 1)()))
