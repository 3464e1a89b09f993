# Filter of a grouped series calls the method that a text names: filter slice of list.
pd.Series([1, 2]).groupby([1, 1]).filter(['to_pickle'][0], path='/dataset/x')
# rule: string-dispatch
