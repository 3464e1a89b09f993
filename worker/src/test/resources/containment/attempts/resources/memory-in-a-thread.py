# How: a thread that takes memory while the main one spins
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: out_of_memory
# Prints: nothing
import threading
def f():
    x=[]
    while True: x.append(bytearray(1<<20))
threading.Thread(target=f).start()
while True: pass
