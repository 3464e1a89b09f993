# A container of aggregation names is changed after it was written, or holds a name that is put together.
def f(how): pd.Series([1]).agg(how, path_or_buf='/x')
f('size')
def g():
    h = f
    h('to_' + 'csv')
g()
# rule: string-dispatch
