# How: an end in the middle of a frame
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: crashed
# Prints: nothing
os.write(201, b'\0\0\1\0\x11half')
os._exit(0)
