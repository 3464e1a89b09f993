# Filter of a grouped series calls the method that a text names: filter rebound list.
list = lambda x: 'to_pickle'
pd.Series([1, 2]).groupby([1, 1]).filter(list(1), path='/dataset/x')
# rule: string-dispatch
