# How: a callback of ctypes, which needs a page of code
# Must not happen: memory that the strategy wrote becomes executable
# Outcome: no_position
attempt(lambda: ctypes.CFUNCTYPE(ctypes.c_int)(lambda: 1))
