try:
    import posix
except ImportError:
    posix = None
# rule: import-not-allowed
