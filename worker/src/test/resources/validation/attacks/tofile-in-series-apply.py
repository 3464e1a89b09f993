# An array writes itself to a path, in a function that a series applies.
pd.Series([1]).apply(lambda v: np.zeros(1).tofile('/var/x'))
# rule: data-io
