# Named aggregation by ** carries the function, or a refused name in a pair.
pd.DataFrame({'a': [1]}).groupby('a').agg(**{'x': ('a', 'to_' + 'csv')})
# rule: string-dispatch
