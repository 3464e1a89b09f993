# A container of aggregation names is changed after it was written, or holds a name that is put together.
class A(list): pass
pd.Series([1]).agg(A(['to_' + 'csv']), path_or_buf='/x')
# rule: string-dispatch
