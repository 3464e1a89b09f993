# How: the process unmaps itself
# Must not happen: the exit code is believed, or the run counts as a failure of the infrastructure
# Outcome: crashed
# Prints: nothing
# All of the address space, since the kernel moves libraries by up to 16 TiB from start to start.
for l in range(0x10000,0x7fffffff0000,1<<36): libc.munmap(ctypes.c_void_p(l),ctypes.c_size_t(min(1<<36,0x7fffffff0000-l)))
