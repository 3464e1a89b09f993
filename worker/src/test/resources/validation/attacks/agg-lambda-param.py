# A container of aggregation names is changed after it was written, or holds a name that is put together.
f = lambda how='size': pd.Series([1]).agg(how, path_or_buf='/x')
f('to_' + 'csv')
# rule: string-dispatch
