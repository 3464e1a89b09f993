# How: a number of ten million digits
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: timeout | out_of_memory
# Prints: nothing
# Wall: 2s
x = 7 ** (10 ** 9)
