# How: a loop in C that no signal ends
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: timeout
# Prints: nothing
# Wall: 2s
sum(range(10 ** 13))
