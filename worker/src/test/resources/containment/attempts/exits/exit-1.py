# How: os._exit(1), the code of something else
# Must not happen: the end is told as a kill, a limit or a failure of the worker, or run again
# Outcome: crashed
# Prints: before
print('before', flush=True)
os._exit(1)
