# How: text without an end of line
# Must not happen: more output than allowed is read, or the worker fails at it
# Outcome: output_limit
# Prints: nothing
import sys
while True: sys.stdout.write('x')
