# How: one line without end
# Must not happen: more is read than the limit allows
# Outcome: output_limit
# Prints: nothing
import sys
while True: sys.stdout.write('x' * 1000)
