# A container of aggregation names is changed after it was written, or holds a name that is put together.
import operator
L = ['size']
operator.iadd(L, ['to_' + 'csv'])
pd.Series([1]).agg(L, path_or_buf='/x')
# rule: string-dispatch
