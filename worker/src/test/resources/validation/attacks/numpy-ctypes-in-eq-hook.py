# Numpy leads to ctypes, in an equality that a list asks for.
class A:
    def __eq__(self, *a):
        return np.ctypeslib.ctypes.CDLL(None)
1 in [A()]
# rule: attribute-not-allowed
