# How: a result nested 50,000 deep
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: invalid_result
# Prints: nothing
finish(b'[' * 50_000 + b']' * 50_000)
