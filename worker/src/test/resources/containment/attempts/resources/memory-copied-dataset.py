# How: the dataset, copied by writing to it
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: out_of_memory
# Prints: nothing
import mmap,glob
ms=[]
for f in glob.glob('/dataset/**/*.npy',recursive=True)*200:
    fd=open(f,'rb'); m=mmap.mmap(fd.fileno(),0,access=mmap.ACCESS_COPY); fd.close()
    for i in range(0,len(m),4096): m[i]=1
    ms.append(m)
