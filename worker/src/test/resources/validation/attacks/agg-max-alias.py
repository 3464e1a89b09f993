# A container of aggregation names is changed after it was written, or holds a name that is put together.
a = ['size']
b = ['all']
c = max(a, b)
c[:] = ['to_' + 'csv']
pd.Series([1]).agg(a, path_or_buf='/x')
# rule: string-dispatch
