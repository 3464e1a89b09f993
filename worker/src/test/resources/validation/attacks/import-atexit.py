import atexit
# rule: import-not-allowed
