# Filter of a grouped series calls the method that a text names: filter alias.
g = pd.Series([1, 2]).groupby([1, 1]).filter
g('to_pickle', path='/dataset/x')
# rule: restricted-reference
