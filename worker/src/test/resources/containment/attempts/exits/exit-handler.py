# How: a handler of exits
# Must not happen: it runs
# Outcome: no_position
import atexit
atexit.register(print, 'ESCAPED')
print('held')
