# How: a power of a power
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: timeout
# Prints: nothing
# Wall: 4s
x=7**(7**9)
