# Numpy leads to ctypes, in a function that map calls.
list(map(lambda v: np.ctypeslib.ctypes.CDLL(None), [1]))
# rule: attribute-not-allowed
