# Numpy leads to ctypes, in a comparison.
x = 1 == np.ctypeslib.ctypes.CDLL(None)
# rule: attribute-not-allowed
