# A frame writes itself to a path, in a function that a series applies.
pd.Series([1]).apply(lambda v: pd.DataFrame({'a': [1]}).to_pickle('/dataset/x'))
# rule: data-io
