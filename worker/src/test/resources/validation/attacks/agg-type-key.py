# A container of aggregation names is changed after it was written, or holds a name that is put together.
pd.Series([1]).agg(str('to_' + 'csv'), path_or_buf='/x')
# rule: string-dispatch
