# The default value of a parameter is one list for all calls, and the function changes it.
def f(fs=['mean']):
    fs.append('to_' + 'csv')
    pd.Series([1]).agg(fs, path_or_buf='/x')
f()
# rule: string-dispatch
