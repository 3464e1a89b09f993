# Filter of a group calls the method that a text names, as the type of a handler.
try:
    1 / 0
except (pd.Series([1, 2]).groupby([1, 1]).filter('to_pickle', path='/dataset/x'), ZeroDivisionError)[1]:
    pass
# rule: string-dispatch
