# The key of a spread dictionary becomes the parameter of the function.
keys = ['fun' + 'c']
pd.Series([1]).agg(**{key: ('to_csv', 'size') for key in keys}, path_or_buf='unique')
# rule: string-dispatch
