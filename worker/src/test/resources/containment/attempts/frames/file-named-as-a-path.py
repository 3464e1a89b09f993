# How: a file with a path for a name
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: invalid_result
# Prints: nothing
frame(0x20, b'{"status":"failed","position":false,"failure":{"kind":"no_position","message":"x"}}')
frame(0x25, b'\0\x0c../../etc/xx' + b'x')
frame(0x2f)
