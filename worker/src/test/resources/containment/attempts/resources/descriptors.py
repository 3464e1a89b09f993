# How: more descriptors than allowed
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: strategy_error
# Prints: nothing
files = [open('/tmp/a', 'w') for _ in range(1000)]
print('ESCAPED')
