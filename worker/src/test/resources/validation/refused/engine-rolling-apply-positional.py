# Another engine imports a library and compiles with it: engine rolling apply positional.
pd.Series([1.0, 2.0]).rolling(2).apply(lambda x: x.sum(), True, 'numba')
# rule: argument-not-allowed
