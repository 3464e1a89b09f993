# Filter of a grouped series calls the method that a text names: filter keyword.
pd.Series([1, 2]).groupby([1, 1]).filter(func='to_pickle', path='/dataset/x')
# rule: string-dispatch
