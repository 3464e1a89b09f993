# How: a number of 200,000 digits
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: invalid_result
# Prints: nothing
finish(b'{"status":"failed","position":' + b'9' * 200_000 + b'}')
