# A list of names is reached under a second name and changed there.
def f(fs=['size']):
    def clear():
        fs[:] = ['to_' + 'csv']
    clear()
    pd.Series([1]).agg(fs, path_or_buf='/x')
f()
# rule: string-dispatch
