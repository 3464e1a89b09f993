# How: a thread in C that never lets the interpreter's lock go
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: timeout
# Prints: nothing
# Wall: 2s
threading.Thread(target=any, args=(iter(int, 1),), daemon=True).start()
print('on')
