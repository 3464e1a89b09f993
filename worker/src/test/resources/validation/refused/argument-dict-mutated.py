# A function changes the list that it was given before it hands it on.
def f(fs):
    fs['a'] = 'to_' + 'csv'
    pd.DataFrame({'a': [1]}).agg(fs, path_or_buf='/x')
f({'a': 'mean'})
# rule: string-dispatch
