# How: threads that start threads for ever
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: timeout
# Prints: nothing
# Wall: 4s
import threading
def f():
    while True:
        try: threading.Thread(target=f).start()
        except BaseException: pass
f()
