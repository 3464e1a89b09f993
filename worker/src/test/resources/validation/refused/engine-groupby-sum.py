# Another engine imports a library and compiles with it: engine groupby sum.
pd.DataFrame({'a': [1, 1], 'b': [1.0, 2.0]}).groupby('a').sum(False, 0, 'numba')
# rule: argument-not-allowed
