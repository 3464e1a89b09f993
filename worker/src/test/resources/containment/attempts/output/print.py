# How: printing without end
# Must not happen: more is read than the limit allows
# Outcome: output_limit
# Prints: nothing
while True: print('x' * 1000)
