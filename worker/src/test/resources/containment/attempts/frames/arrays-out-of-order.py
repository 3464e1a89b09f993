# How: weights before days
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: invalid_result
# Prints: nothing
frame(0x20, SUCCESS)
frame(0x24, bytes(8))
frame(0x21, bytes(4))
while True: time.sleep(1)
