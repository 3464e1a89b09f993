# How: a length of 4 GiB
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: invalid_result
# Prints: nothing
os.write(201, b'\xff\xff\xff\xff\x11')
while True: time.sleep(1)
