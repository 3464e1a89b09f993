# How: five thousand claimed figures
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: succeeded
# Prints: nothing
frame(0x20,b'{"status":"succeeded","position":true,"claimedMetrics":{'+b','.join(b'"m%d":1'%i for i in range(5000))+b'}}')
frame(0x21,struct.pack('<i',5)); frame(0x22,struct.pack('<2i',0,1)); frame(0x23,struct.pack('<i',0)); frame(0x24,struct.pack('<d',1.0)); frame(0x2f)
time.sleep(60)
