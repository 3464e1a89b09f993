# A container of aggregation names is changed after it was written, or holds a name that is put together.
L = ['to_' + 'csv']
for i, b in enumerate(L):
    pd.Series([1]).agg(b, path_or_buf='/x')
# rule: string-dispatch
