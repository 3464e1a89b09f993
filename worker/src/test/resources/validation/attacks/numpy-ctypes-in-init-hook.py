# Numpy leads to ctypes, in an initialiser.
class A:
    def __init__(self):
        self.x = np.ctypeslib.ctypes.CDLL(None)
A()
# rule: attribute-not-allowed
