# How: a pattern that backtracks for ever
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: timeout
# Prints: nothing
# Wall: 2s
import re
re.match('(a+)+$', 'a' * 60 + 'b')
