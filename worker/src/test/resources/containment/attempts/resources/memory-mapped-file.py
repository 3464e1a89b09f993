# How: a mapped file that is larger than the disk
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: disk_limit | crashed
# Prints: nothing
import os,mmap
fd=os.open('/tmp/a',os.O_CREAT|os.O_RDWR)
os.ftruncate(fd,120<<20)
m=mmap.mmap(fd,120<<20)
for i in range(0,120<<20,4096): m[i]=1
fd=os.open('/tmp/b',os.O_CREAT|os.O_RDWR)
os.ftruncate(fd,120<<20)
m=mmap.mmap(fd,120<<20)
for i in range(0,120<<20,4096): m[i]=1
