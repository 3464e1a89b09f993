# How: a second READY
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: invalid_result
# Prints: nothing
frame(0x10, b'{"layers":[]}')
while True: time.sleep(1)
