# How: MemoryError is caught and all is tried again
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: out_of_memory
# Prints: nothing
x = []
while True:
    try:
        x.append(bytearray(1 << 20))
    except MemoryError:
        pass
