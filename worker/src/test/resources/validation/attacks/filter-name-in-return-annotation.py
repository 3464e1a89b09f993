# Filter of a group calls the method that a text names, as the annotation of a result.
def f() -> pd.Series([1, 2]).groupby([1, 1]).filter('to_pickle', path='/dataset/x'):
    pass
# rule: string-dispatch
