# Named aggregation by ** carries the function, or a refused name in a pair.
d = {'func': 'to_' + 'csv', 'path_or_buf': '/x'}
pd.Series([1]).agg(**d)
# rule: string-dispatch
