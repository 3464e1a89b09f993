# How: large pages
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: out_of_memory
# Prints: nothing
import mmap
m=mmap.mmap(-1,4<<30,flags=mmap.MAP_PRIVATE|mmap.MAP_ANONYMOUS)
try: m.madvise(14)
except Exception: pass
for i in range(0,4<<30,4096): m[i]=1
