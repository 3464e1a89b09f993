# Numpy leads to ctypes, on leaving a context.
class A:
    def __enter__(self):
        pass
    def __exit__(self, *e):
        np.ctypeslib.ctypes.CDLL(None)
with A():
    pass
# rule: attribute-not-allowed
