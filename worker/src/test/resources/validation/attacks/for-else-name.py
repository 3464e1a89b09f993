# The else branch of a loop rebinds the name.
for n in ('size',):
    pass
else:
    n = 'to_' + 'csv'
pd.Series([1]).agg(n, path_or_buf='/x')
# rule: string-dispatch
