# Another engine imports a library and compiles with it: engine bound method.
m = pd.Series([1.0]).rolling(1).mean
m(False, 'numba')
# rule: argument-not-allowed
