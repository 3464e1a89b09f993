# How: a frame that never ends
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: timeout
# Prints: nothing
# Wall: 2s
os.write(201, b'\0\0\1\0\x11half')
while True: time.sleep(1)
