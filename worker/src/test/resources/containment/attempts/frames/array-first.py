# How: an array without a result
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: invalid_result
# Prints: nothing
frame(0x21, bytes(4))
while True: time.sleep(1)
