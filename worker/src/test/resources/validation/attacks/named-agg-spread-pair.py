# Named aggregation by ** carries the function, or a refused name in a pair.
pd.Series([1]).agg(**{'func': ('to_csv', 'size'), 'path_or_buf': '/x'})
# rule: string-dispatch
