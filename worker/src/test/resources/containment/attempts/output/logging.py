# How: a log without end
# Must not happen: more output than allowed is read, or the worker fails at it
# Outcome: output_limit
# Prints: nothing
import logging
while True: logging.error('x'*1000)
