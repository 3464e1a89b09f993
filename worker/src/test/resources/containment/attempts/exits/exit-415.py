# How: the same code after the kernel has cut it
# Must not happen: the end is told as a kill, a limit or a failure of the worker, or run again
# Outcome: crashed
# Prints: before
print('before', flush=True)
attempt(lambda: raw(NR['exit_group'], 159 + 256))
os._exit(3)
