# Filter of a grouped series calls the method that a text names: filter index from series.
pd.Series([1, 2]).groupby([1, 1]).filter(pd.Series({'index': 'to_pickle'})['index'], path='/dataset/x')
# rule: string-dispatch
