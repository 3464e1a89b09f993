# How: files in /tmp are memory too
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: out_of_memory
# Prints: nothing
open('/tmp/a', 'wb').write(bytes(30 << 20))
x = [bytearray(1 << 20) for _ in range(220)]
print('ESCAPED')
