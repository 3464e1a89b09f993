# How: a warning in each turn
# Must not happen: more is read than the limit allows
# Outcome: output_limit
# Prints: nothing
import sys
while True: sys.stderr.write('RuntimeWarning: x\n')
