# How: a file, then no end
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: timeout
# Prints: nothing
# Wall: 4s
frame(0x20,b'{"status":"failed","failure":{"kind":"no_position","type":"","message":"m","details":{}}}')
frame(0x25,struct.pack('>H',1)+b'aXX')
time.sleep(100)
