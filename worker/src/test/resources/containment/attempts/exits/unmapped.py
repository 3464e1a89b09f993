# How: the process unmaps itself
# Must not happen: the exit code is believed, or the run counts as a failure of the infrastructure
# Outcome: crashed
# Prints: nothing
for l in range(0x550000000000,0x570000000000,1<<36): libc.munmap(ctypes.c_void_p(l),ctypes.c_size_t(1<<36))
for l in range(0x7f0000000000,0x7fffffff0000,1<<36): libc.munmap(ctypes.c_void_p(l),ctypes.c_size_t(1<<36))
