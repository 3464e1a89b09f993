# How: a second submission is waited for
# Must not happen: the worker believes it, fails, or waits beyond the limit
# Outcome: timeout
# Prints: nothing
# Wall: 4s
import os
os.read(200,100)
