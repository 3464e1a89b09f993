# How: more and more objects
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: out_of_memory
# Prints: nothing
x = [b'x' * (1 << 20) for _ in range(4000)]
print('ESCAPED')
