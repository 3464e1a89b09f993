import ctypes
# rule: import-not-allowed
