# How: a thread that sleeps in C and never lets go of the interpreter
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: timeout
# Prints: nothing
# Wall: 4s
threading.Thread(target=lambda: ctypes.PyDLL(None).sleep(1000),daemon=True).start()
