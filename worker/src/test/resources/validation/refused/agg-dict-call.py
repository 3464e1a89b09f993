# A container of aggregation names is changed after it was written, or holds a name that is put together.
d = dict(a='to_' + 'csv')
pd.DataFrame({'a': [1]}).agg(d, path_or_buf='/x')
# rule: string-dispatch
