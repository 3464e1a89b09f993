# Filter of a grouped series calls the method that a text names: filter loop.
for how in ['to_pickle']:
    pd.Series([1, 2]).groupby([1, 1]).filter(how, path='/dataset/x')
# rule: string-dispatch
