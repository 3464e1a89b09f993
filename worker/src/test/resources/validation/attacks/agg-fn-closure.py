# A container of aggregation names is changed after it was written, or holds a name that is put together.
def make():
    z = ['size']
    def f(): return z
    def g(): z[:] = ['to_' + 'csv']
    g()
    pd.Series([1]).agg(f(), path_or_buf='/x')
make()
# rule: string-dispatch
