# How: a result, then a loop
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: timeout
# Prints: nothing
# Wall: 4s
frame(0x20,b'{"status":"succeeded","position":true}')
while True: pass
