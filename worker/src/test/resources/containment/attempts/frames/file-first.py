# How: a file without a result
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: invalid_result
# Prints: nothing
frame(0x25, b'\0\1ax')
while True: time.sleep(1)
