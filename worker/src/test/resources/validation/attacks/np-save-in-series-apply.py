# Numpy writes a file, in a function that a series applies.
pd.Series([1]).apply(lambda v: np.save('/var/x', [1]))
# rule: data-io
