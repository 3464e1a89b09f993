# Another engine imports a library and compiles with it: engine frame apply positional.
pd.DataFrame({'a': [1.0]}).apply(lambda x: x, 0, False, None, (), 'compat', 'numba')
# rule: argument-not-allowed
