# A container of aggregation names is changed after it was written, or holds a name that is put together.
L = ['size']
L += 'T'
pd.Series([1]).agg(L, path_or_buf='/x')
# rule: string-dispatch
