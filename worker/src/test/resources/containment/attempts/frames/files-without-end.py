# How: a thousand files
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: invalid_result
# Prints: nothing
frame(0x20,b'{"status":"failed","failure":{"kind":"no_position","type":"","message":"m","details":{}}}')
for i in range(1000): frame(0x25,struct.pack('>H',3)+b'%03d'%i)
time.sleep(60)
