# Numpy leads to ctypes, in a conditional expression.
x = 1 if np.ctypeslib.ctypes.CDLL(None) else 2
# rule: attribute-not-allowed
