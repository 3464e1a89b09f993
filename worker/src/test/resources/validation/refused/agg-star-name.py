# A container of aggregation names is changed after it was written, or holds a name that is put together.
L = ['size']
M = [*L, 'to_' + 'csv']
pd.Series([1]).agg(M, path_or_buf='/x')
# rule: string-dispatch
