# How: eight threads allocate
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: out_of_memory
# Prints: nothing
def eat():
    x = [bytearray(1 << 20) for _ in range(1000)]
ts = [threading.Thread(target=eat) for _ in range(8)]
[t.start() for t in ts]
[t.join() for t in ts]
print('ESCAPED')
