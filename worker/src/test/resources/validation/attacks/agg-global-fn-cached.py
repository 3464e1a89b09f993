# A container of aggregation names is changed after it was written, or holds a name that is put together.
from functools import lru_cache
@lru_cache
def f(): return ['size']
f()[:] = ['to_' + 'csv']
pd.Series([1]).agg(f(), path_or_buf='/x')
# rule: string-dispatch
