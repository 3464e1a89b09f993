# How: mprotect of code to writable and executable
# Must not happen: memory that the strategy wrote becomes executable
# Outcome: no_position
attempt(lambda: raw(NR['mprotect'], ctypes.cast(libc.qsort, ctypes.c_void_p).value & ~4095, 4096, 7))
