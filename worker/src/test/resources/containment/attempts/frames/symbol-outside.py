# How: a symbol that the dataset has not
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: invalid_result
# Prints: nothing
finish(SUCCESS, columns=[1 << 30])
