# How: code in the output folder
# Must not happen: a file is written outside of /tmp and the output folder, or a program runs
# Outcome: strategy_error
# Prints: nothing
# Files: x
import mmap,os
fd=os.open('/output/x',os.O_CREAT|os.O_RDWR); os.write(fd,b'\xc3'*4096)
m=mmap.mmap(fd,4096,prot=mmap.PROT_READ|mmap.PROT_EXEC)
