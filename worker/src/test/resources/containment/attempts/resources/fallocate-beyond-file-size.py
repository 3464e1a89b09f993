# How: a file larger than allowed, reserved
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: disk_limit
# Prints: nothing
import os
fd=os.open('/tmp/a',os.O_CREAT|os.O_RDWR)
os.posix_fallocate(fd,0,10<<30)
