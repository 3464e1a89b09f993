# getattr gets a name from a container that holds more than it seems to.
def f(x=['mean']):
    x[0] = 'to_' + 'csv'
    for k in x:
        getattr(pd.Series([1]), k)('/x')
f()
# rule: restricted-reference
