# A parameter gets an accepted value at the calls that are seen and another one at run time.
def f(fs):
    fs['a'] = ['to_' + 'csv']
    pd.DataFrame({'a': [1]}).agg(fs, path_or_buf='/x')
f({'a': ['mean']})
# rule: string-dispatch
