# Another engine imports a library and compiles with it: engine spread.
pd.Series([1.0, 2.0]).rolling(2).mean(**{'engine': 'numba'})
# rule: argument-not-allowed
