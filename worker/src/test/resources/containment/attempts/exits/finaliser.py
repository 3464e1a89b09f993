# How: a finaliser that exits with 137
# Must not happen: the exit code is believed, or the run counts as a failure of the infrastructure
# Outcome: crashed
# Prints: nothing
import os
class A:
    def __del__(self): os._exit(137)
A()
