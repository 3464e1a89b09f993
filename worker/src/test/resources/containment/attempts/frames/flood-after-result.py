# How: text without end after the result
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: output_limit
# Prints: nothing
frame(0x20,b'{"status":"failed","failure":{"kind":"no_position","type":"","message":"m","details":{}}}')
while True: frame(0x11,b'x'*60000)
