# The default value of a parameter is one list for all calls, and the function changes it.
def f(fs=['mean']):
    pd.DataFrame({'a': [1]}).agg(fs)
    fs[0] = 'to_' + 'pickle'
f()
f()
# rule: string-dispatch
