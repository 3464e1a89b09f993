# A container of aggregation names is changed after it was written, or holds a name that is put together.
for a, b in zip([1], ['to_' + 'csv']):
    pd.Series([1]).agg(b, path_or_buf='/x')
# rule: string-dispatch
