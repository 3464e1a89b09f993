# How: a claim that only the kernel can make
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: invalid_result
# Prints: nothing
frame(0x20,b'{"status":"failed","failure":{"kind":"out_of_memory","type":"","message":"m","details":{}}}')
frame(0x2f); time.sleep(60)
