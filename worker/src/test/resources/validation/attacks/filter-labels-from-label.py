# A series gives the value of its label columns.
pd.Series([1]).groupby([1]).filter(pd.Series({'columns': 'to_pickle'}).columns, path='/etc/x')
# rule: string-dispatch
