# Another engine imports a library and compiles with it: engine groupby std.
pd.DataFrame({'a': [1, 1], 'b': [1.0, 2.0]}).groupby('a').std(1, 'numba')
# rule: argument-not-allowed
