# map calls a writer of the class.
list(map(pd.Series.to_csv, [pd.Series([1])], ['/x']))
# rule: restricted-reference
