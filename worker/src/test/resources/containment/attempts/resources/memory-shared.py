# How: shared anonymous memory
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: out_of_memory
# Prints: nothing
import mmap
m=mmap.mmap(-1,1<<30)
for i in range(0,1<<30,4096): m[i]=1
