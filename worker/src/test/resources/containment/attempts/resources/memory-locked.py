# How: memory locked in place
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: out_of_memory
# Prints: nothing
import mmap
m=mmap.mmap(-1,1<<30)
a=ctypes.addressof(ctypes.c_char.from_buffer(m))
print(libc.mlock(ctypes.c_void_p(a),ctypes.c_size_t(1<<30)),ctypes.get_errno())
for i in range(0,1<<30,4096): m[i]=1
