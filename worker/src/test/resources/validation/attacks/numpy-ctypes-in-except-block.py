# Numpy leads to ctypes, in an exception handler.
try:
    1 / 0
except ZeroDivisionError:
    np.ctypeslib.ctypes.CDLL(None)
# rule: attribute-not-allowed
