# How: half a frame before the runner's own
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: invalid_result
# Prints: nothing
os.write(201,b'\0\0\0\x10\x20{"st')
