# The default value of a parameter is one list for all calls, and the function changes it.
def f(g, fs=['size']):
    fs[:] = ['to_' + 'csv']
    g.agg(fs, path_or_buf='/x')
f(pd.Series([1]))
# rule: string-dispatch
