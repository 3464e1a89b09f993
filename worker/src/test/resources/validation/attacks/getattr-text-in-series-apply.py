# Getattr with a computed name, in a function that a series applies.
pd.Series([1]).apply(lambda v: getattr(pd, 'read_' + 'csv')('/etc/passwd'))
# rule: data-io
