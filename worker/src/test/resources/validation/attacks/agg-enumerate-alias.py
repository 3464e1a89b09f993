# A container of aggregation names is changed after it was written, or holds a name that is put together.
a = [['size']]
for i, b in enumerate(a):
    b[:] = ['to_' + 'csv']
for b in a:
    pd.Series([1]).agg(b, path_or_buf='/x')
# rule: string-dispatch
