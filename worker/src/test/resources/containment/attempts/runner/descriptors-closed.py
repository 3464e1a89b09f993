# How: all descriptors closed, then sleep
# Must not happen: the worker believes it, fails, or waits beyond the limit
# Outcome: timeout
# Prints: nothing
# Wall: 4s
import os,time
os.closerange(3,65536)
time.sleep(100)
