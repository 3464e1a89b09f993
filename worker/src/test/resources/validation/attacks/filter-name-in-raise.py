# Filter of a group calls the method that a text names, in a raised exception.
try:
    raise ValueError(pd.Series([1, 2]).groupby([1, 1]).filter('to_pickle', path='/dataset/x'))
except ValueError:
    pass
# rule: string-dispatch
