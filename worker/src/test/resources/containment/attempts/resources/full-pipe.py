# How: a write that waits for a reader
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: timeout
# Prints: nothing
# Wall: 4s
import os
r,w=os.pipe()
os.write(w,b'x'*10000000)
