# How: more bytes than a frame may have
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: invalid_result
# Prints: nothing
finish(b'{}', end=False)
os.write(201, (5 << 20).to_bytes(4, 'big') + b'\x21')
while True: time.sleep(1)
