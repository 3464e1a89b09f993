# How: a frame one byte at a time
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: timeout
# Prints: nothing
# Wall: 4s
for b in b'\0\0\xff\xff\x11'+b'x'*65535:
    os.write(201,bytes([b])); time.sleep(.01)
