# A container of aggregation names is changed after it was written, or holds a name that is put together.
x, y = (z := ['size']), 1
z[:] = ['to_' + 'csv']
pd.Series([1]).agg(x, path_or_buf='/x')
# rule: string-dispatch
