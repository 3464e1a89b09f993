# Imports posix, which starts processes, inside try.
try:
    import posix
except ImportError:
    posix = None
# rule: import-not-allowed
