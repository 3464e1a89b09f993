# How: an exception whose text exits
# Must not happen: the exit code is believed, or the run counts as a failure of the infrastructure
# Outcome: crashed
# Prints: nothing
import os
class E(Exception):
    def __str__(self): os._exit(0)
raise E()
