# Numpy leads to ctypes, in a truth value.
class A:
    def __bool__(self):
        return bool(np.ctypeslib.ctypes.CDLL(None))
if A():
    pass
# rule: attribute-not-allowed
