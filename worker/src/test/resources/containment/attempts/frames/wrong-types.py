# How: a list for a status
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: invalid_result
# Prints: nothing
finish(b'{"status":[],"position":"yes"}')
