# A container of aggregation names is changed after it was written, or holds a name that is put together.
for fs in [['size'], ['size']]:
    fs[:] = ['to_' + 'csv']
    pd.Series([1]).agg(fs, path_or_buf='/x')
# rule: string-dispatch
