# A container of aggregation names is changed after it was written, or holds a name that is put together.
a = ['size', 'mean']
sorted([1], key=lambda i: a.clear() or a.append('to_' + 'csv') or 1)
pd.Series([1]).agg(a, path_or_buf='/x')
# rule: string-dispatch
