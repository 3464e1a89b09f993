# How: a lack of memory that was none
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: invalid_result
# Prints: nothing
finish(b'{"status":"failed","position":false,"failure":{"kind":"out_of_memory","message":"x"}}')
