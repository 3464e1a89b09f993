# How: every descriptor leads to nothing
# Must not happen: the worker believes it, fails, or waits beyond the limit
# Outcome: crashed | timeout
# Prints: nothing
import os
n=os.open('/dev/null',os.O_RDWR)
for i in range(3,255):
    if i!=n:
        try: os.dup2(n,i)
        except OSError: pass
