# How: a fatal signal to oneself
# Must not happen: the process escapes the limit, or its end is told as something else
# Outcome: no_position
# Prints: nothing
import signal,ctypes
signal.signal(signal.SIGSEGV,signal.SIG_DFL)
ctypes.CDLL(None)['raise'](int(signal.SIGSEGV))
