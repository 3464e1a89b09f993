# How: threads of libc, without Python knowing
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: process_limit
# Prints: nothing
t=ctypes.c_ulong()
pause=ctypes.cast(libc.sleep,ctypes.c_void_p)
rs=[libc.pthread_create(ctypes.byref(t),None,pause,ctypes.c_void_p(100)) for _ in range(300)]
print(set(rs)); raise RuntimeError('x')
