# Filter of a grouped series calls the method that a text names: filter label attribute.
s = pd.Series({'keyz': 'to_pickle'})
pd.Series([1, 2]).groupby([1, 1]).filter(s.keyz, path='/dataset/x')
# rule: string-dispatch
