# How: a message of 50 MB
# Must not happen: the failure is told as something else, or the report of it harms
# Outcome: strategy_error
# Prints: nothing
raise ValueError('x'*(50<<20))
