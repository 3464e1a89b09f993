# A container of aggregation names is changed after it was written, or holds a name that is put together.
class str2(str): pass
pd.Series([1]).agg(str2('to_' + 'csv'), path_or_buf='/x')
# rule: string-dispatch
