# Numpy leads to ctypes, as a starred argument.
print(*[np.ctypeslib.ctypes.CDLL(None)])
# rule: attribute-not-allowed
