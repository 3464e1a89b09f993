# How: the table of modules is emptied
# Must not happen: the worker believes it, fails, or waits beyond the limit
# Outcome: no_position
# Prints: nothing
import sys
sys.modules.clear()
