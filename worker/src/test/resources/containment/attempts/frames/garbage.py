# How: bytes that are no frame
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: invalid_result
# Prints: nothing
os.write(201, os.urandom(64) + b'\xff' * 64)
while True: time.sleep(1)
