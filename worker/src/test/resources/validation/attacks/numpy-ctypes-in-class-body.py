# Numpy leads to ctypes, in a class body.
class A:
    x = np.ctypeslib.ctypes.CDLL(None)
# rule: attribute-not-allowed
