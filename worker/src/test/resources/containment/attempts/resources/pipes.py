# How: pipes full of bytes
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: strategy_error
# Prints: nothing
import os
ps=[]
while True:
    r,w=os.pipe(); os.set_blocking(w,False)
    try:
        while True: os.write(w,bytes(65536))
    except BlockingIOError: pass
    ps.append((r,w))
