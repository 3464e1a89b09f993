# How: exceptions that cause each other
# Must not happen: the failure is told as something else, or the report of it harms
# Outcome: strategy_error
# Prints: nothing
a=ValueError('a'); b=ValueError('b'); a.__cause__=b; b.__cause__=a
raise a
