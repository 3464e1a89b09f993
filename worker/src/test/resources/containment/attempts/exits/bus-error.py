# How: a mapped file that is cut
# Must not happen: the end is told as a kill, a limit or a failure of the worker, or run again
# Outcome: crashed
# Prints: before
print('before', flush=True)
f = open('/tmp/a', 'w+b')
f.truncate(8192)
m = mmap.mmap(f.fileno(), 8192)
f.truncate(0)
m[5000]
