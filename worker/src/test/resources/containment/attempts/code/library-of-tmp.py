# How: a library in /tmp, loaded
# Must not happen: memory that the strategy wrote becomes executable
# Outcome: no_position
import _random
with open(__import__('_ctypes').__file__, 'rb') as source, open('/tmp/lib.so', 'wb') as copy:
    copy.write(source.read())
attempt(lambda: ctypes.CDLL('/tmp/lib.so'))
