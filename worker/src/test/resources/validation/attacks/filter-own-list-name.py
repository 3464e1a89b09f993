# Filter of a grouped series calls the method that a text names: filter own list name.
list_ = 'to_pickle'
pd.Series([1, 2]).groupby([1, 1]).filter(list_, path='/dataset/x')
# rule: string-dispatch
