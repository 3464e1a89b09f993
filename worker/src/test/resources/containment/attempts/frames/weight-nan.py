# How: a weight that is not a number
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: invalid_result
# Prints: nothing
finish(SUCCESS, weights=[float('nan')])
