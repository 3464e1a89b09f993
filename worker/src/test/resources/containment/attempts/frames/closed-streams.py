# How: all descriptors closed
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: timeout | invalid_result
# Prints: nothing
# Wall: 2s
os.closerange(0, 1024)
while True: time.sleep(1)
