# How: bytes on the error stream
# Must not happen: more output than allowed is read, or the worker fails at it
# Outcome: output_limit
# Prints: nothing
import os
while True: os.write(2,b'x'*65536)
