# A list of names is reached under a second name and changed there.
a = [['size']]
b = list(a)
b[0][:] = ['to_' + 'csv']
for c in a:
    pd.Series([1]).agg(c, path_or_buf='/x')
# rule: string-dispatch
