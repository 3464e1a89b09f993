# How: a null pointer
# Must not happen: the end is told as a kill, a limit or a failure of the worker, or run again
# Outcome: crashed
# Prints: before
print('before', flush=True)
ctypes.string_at(0)
