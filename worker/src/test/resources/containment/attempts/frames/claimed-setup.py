# How: a failure of the installation
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: invalid_result
# Prints: nothing
finish(b'{"status":"failed","failure":{"kind":"setup","message":"x"}}')
