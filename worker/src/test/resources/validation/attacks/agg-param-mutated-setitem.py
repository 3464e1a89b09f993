# A parameter gets an accepted value at the calls that are seen and another one at run time.
def f(fs):
    fs[:] = ['to_' + 'csv']
    pd.Series([1]).agg(fs, path_or_buf='/x')
f(['mean'])
# rule: string-dispatch
