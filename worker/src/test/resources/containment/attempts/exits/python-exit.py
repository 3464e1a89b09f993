# How: Py_Exit through ctypes
# Must not happen: the exit code is believed, or the run counts as a failure of the infrastructure
# Outcome: crashed
# Prints: nothing
import ctypes
ctypes.pythonapi.Py_Exit(0)
