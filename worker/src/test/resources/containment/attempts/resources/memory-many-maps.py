# How: many small maps
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: out_of_memory
# Prints: nothing
import mmap
ms=[]
while True:
    m=mmap.mmap(-1,1<<20); m[::4096]=b'x'*256; ms.append(m)
