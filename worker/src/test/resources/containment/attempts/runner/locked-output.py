# How: a thread keeps the lock of standard output
# Must not happen: the worker believes it, fails, or waits beyond the limit
# Outcome: timeout
# Prints: nothing
# Wall: 4s
import sys,threading
l=[v for v in vars(sys.stdout).values() if hasattr(v,'acquire')]
threading.Thread(target=lambda: [x.acquire() for x in l],daemon=True).start()
import time; time.sleep(.3)
