# How: the other stream
# Must not happen: more is read than the limit allows
# Outcome: output_limit
# Prints: nothing
import sys
while True: print('x' * 1000, file=sys.stderr)
