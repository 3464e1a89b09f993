# How: 60 MB in one print
# Must not happen: more output than allowed is read, or the worker fails at it
# Outcome: output_limit
# Prints: nothing
print('x'*(60<<20))
