# How: a finaliser that never ends
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: timeout
# Prints: nothing
# Wall: 4s
import threading
class D:
    def __del__(self):
        while True: pass
d=D(); del d
