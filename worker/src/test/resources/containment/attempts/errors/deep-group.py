# How: a group of groups of exceptions
# Must not happen: the failure is told as something else, or the report of it harms
# Outcome: strategy_error
# Prints: nothing
e=ValueError(1)
for i in range(5000): e=ExceptionGroup('g',[e])
raise e
