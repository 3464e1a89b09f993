# Imports ctypes, which calls native code.
import ctypes
# rule: import-not-allowed
