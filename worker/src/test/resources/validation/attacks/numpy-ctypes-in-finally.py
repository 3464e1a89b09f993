# Numpy leads to ctypes, in finally.
try:
    pass
finally:
    np.ctypeslib.ctypes.CDLL(None)
# rule: attribute-not-allowed
