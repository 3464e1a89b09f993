"""Takes away from this process, for good, what no strategy needs (docs/security.md).

Order matters: Landlock binds only the calling thread, so it comes before numpy starts threads; the filter of
system calls binds every thread, and comes last, when all is loaded. Nothing here fails a start: READY tells
the worker which layers are in force, and it refuses a container that misses one it requires.
"""
