# Numpy leads to ctypes, in a function that a series applies.
pd.Series([1]).apply(lambda v: np.ctypeslib.ctypes.CDLL(None))
# rule: attribute-not-allowed
