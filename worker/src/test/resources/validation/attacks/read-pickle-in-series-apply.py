# Unpickling runs what the file says, in a function that a series applies.
pd.Series([1]).apply(lambda v: pd.read_pickle('/etc/passwd'))
# rule: data-io
