# How: a failure that only the worker may find
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: invalid_result
# Prints: nothing
finish(b'{"status":"failed","position":false,"failure":{"kind":"killed","message":"x"}}')
