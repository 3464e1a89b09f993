# A container of aggregation names is changed after it was written, or holds a name that is put together.
def list(x): return ['to_' + 'csv']
pd.Series([1]).agg(list(['size']), path_or_buf='/x')
# rule: string-dispatch
