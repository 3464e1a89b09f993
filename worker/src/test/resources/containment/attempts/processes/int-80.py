# How: an int 0x80 instruction found in a library of the image and mapped executable: calls by the numbers of i386
# Must not happen: a second process or another program runs
# Outcome: sandbox_violation
# Prints: before
import glob
libc.mmap.restype = ctypes.c_void_p
for name in glob.glob('/opt/site/**/*.so*', recursive=True):
    with open(name, 'rb') as file:
        at = file.read().find(b'\xcd\x80')
        if at >= 0:
            base = libc.mmap(None, ctypes.c_size_t(at + 4096), 5, 2, file.fileno(), ctypes.c_long(0))
            break
print('before', flush=True)
ctypes.CFUNCTYPE(ctypes.c_long)(base + at)()
print('ESCAPED')
