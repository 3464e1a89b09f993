# Filter of a grouped series calls the method that a text names: filter spread.
pd.Series([1, 2]).groupby([1, 1]).filter(*['to_pickle'], path='/dataset/x')
# rule: string-dispatch
