# A container of aggregation names is changed after it was written, or holds a name that is put together.
d = []
e = d.append
e('to_' + 'csv')
pd.Series([1]).agg(d, path_or_buf='/x')
# rule: string-dispatch
