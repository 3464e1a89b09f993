# Numpy leads to ctypes, in a subscript operator.
class A:
    def __getitem__(self, *a):
        return np.ctypeslib.ctypes.CDLL(None)
A()[0]
# rule: attribute-not-allowed
