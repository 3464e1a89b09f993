# A container of aggregation names is changed after it was written, or holds a name that is put together.
def f(): return ['size']
x = f()
pd.Series([1]).agg(x, path_or_buf=x.clear() or x.append('to_' + 'csv') or '/x')
# rule: string-dispatch
