# A function changes the list that it was given before it hands it on.
def f(fs):
    fs[:] = ['to_' + 'csv']
    pd.Series([1]).agg(fs, path_or_buf='/x')
f(['mean'])
# rule: string-dispatch
