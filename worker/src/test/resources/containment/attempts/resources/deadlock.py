# How: a lock taken twice
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: timeout
# Prints: nothing
# Wall: 2s
lock = threading.Lock()
lock.acquire()
lock.acquire()
