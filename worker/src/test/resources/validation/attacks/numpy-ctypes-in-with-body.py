# Numpy leads to ctypes, in a with block.
with np.errstate(all='ignore'):
    np.ctypeslib.ctypes.CDLL(None)
# rule: attribute-not-allowed
