# How: a success and then an exit
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: crashed
# Prints: nothing
finish(SUCCESS, end=False)
os._exit(0)
