# A container of aggregation names is changed after it was written, or holds a name that is put together.
[pd.Series([1]).agg(fs, path_or_buf='/x') for fs in [['size']] if fs.clear() or fs.append('to_' + 'csv') or 1]
# rule: string-dispatch
