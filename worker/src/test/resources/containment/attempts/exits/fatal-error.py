# How: a fatal error of the interpreter
# Must not happen: the exit code is believed, or the run counts as a failure of the infrastructure
# Outcome: crashed
# Prints: nothing
import ctypes
ctypes.pythonapi.Py_FatalError(b'bye')
