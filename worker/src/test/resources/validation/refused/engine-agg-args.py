# Another engine imports a library and compiles with it: engine agg args.
pd.Series([1.0]).rolling(1).agg('mean', False, 'numba')
# rule: argument-not-allowed
