# Filter of a group calls the method that a text names, as a default.
def f(a=pd.Series([1, 2]).groupby([1, 1]).filter('to_pickle', path='/dataset/x')):
    return a
# rule: string-dispatch
