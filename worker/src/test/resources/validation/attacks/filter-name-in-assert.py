# Filter of a group calls the method that a text names, in an assertion.
assert pd.Series([1, 2]).groupby([1, 1]).filter('to_pickle', path='/dataset/x')
# rule: string-dispatch
