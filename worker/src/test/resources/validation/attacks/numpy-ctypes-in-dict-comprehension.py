# Numpy leads to ctypes, in a dictionary comprehension.
x = {0: np.ctypeslib.ctypes.CDLL(None) for _ in [0]}
# rule: attribute-not-allowed
