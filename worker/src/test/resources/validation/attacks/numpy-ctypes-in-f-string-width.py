# Numpy leads to ctypes, in the width of a formatted field.
x = f"{1:{len(str(np.ctypeslib.ctypes.CDLL(None)))}}"
# rule: attribute-not-allowed
