# How: pkey_mprotect
# Must not happen: memory that the strategy wrote becomes executable
# Outcome: no_position
page = mmap.mmap(-1, 8192)
PAGE = (ctypes.addressof(ctypes.c_char.from_buffer(page)) + 4095) & ~4095
attempt(lambda: raw(NR['pkey_mprotect'], PAGE, 4096, 5, -1))
