# A spread dictionary names the parameter of the function, and its value looks like a column and its aggregation.
pd.Series([1]).agg(**{'func': ('to_csv', 'size'), 'path_or_buf': 'unique'})
# rule: string-dispatch
