# How: a type that does not exist
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: invalid_result
# Prints: nothing
frame(0x77, b'x')
while True: time.sleep(1)
