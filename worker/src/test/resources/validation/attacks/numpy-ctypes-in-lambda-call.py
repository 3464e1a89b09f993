# Numpy leads to ctypes, in a lambda.
(lambda: np.ctypeslib.ctypes.CDLL(None))()
# rule: attribute-not-allowed
