# Numpy leads to ctypes, in a comprehension.
x = [np.ctypeslib.ctypes.CDLL(None) for _ in range(1)]
# rule: attribute-not-allowed
