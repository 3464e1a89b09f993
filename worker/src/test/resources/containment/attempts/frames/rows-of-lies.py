# How: offsets beyond the columns
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: invalid_result
# Prints: nothing
finish(SUCCESS, rows=[0, 1 << 30])
