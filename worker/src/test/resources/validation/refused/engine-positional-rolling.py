# Another engine imports a library and compiles with it: engine positional rolling.
pd.Series([1.0, 2.0]).rolling(2).mean(False, 'numba')
# rule: argument-not-allowed
