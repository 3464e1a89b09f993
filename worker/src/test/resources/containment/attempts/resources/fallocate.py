# How: space that is reserved and not written
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: disk_limit
# Prints: nothing
import os
for i in range(64):
    fd=os.open('/tmp/a%d'%i,os.O_CREAT|os.O_RDWR)
    os.posix_fallocate(fd,0,32<<20)
