# How: memory freed twice
# Must not happen: the exit code is believed, or the run counts as a failure of the infrastructure
# Outcome: crashed
# Prints: nothing
libc.malloc.restype=ctypes.c_void_p
p=libc.malloc(100); libc.free(ctypes.c_void_p(p)); libc.free(ctypes.c_void_p(p))
