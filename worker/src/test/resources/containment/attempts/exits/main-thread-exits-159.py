# How: the main thread alone ends with that code
# Must not happen: the end is told as a kill, a limit or a failure of the worker, or run again
# Outcome: crashed
# Prints: before
print('before', flush=True)
attempt(lambda: raw(NR['exit'], 159))
os._exit(3)
