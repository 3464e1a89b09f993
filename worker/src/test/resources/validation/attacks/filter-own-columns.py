# Filter of a grouped series calls the method that a text names: filter own columns.
class A:
    columns = 'to_pickle'
pd.Series([1, 2]).groupby([1, 1]).filter(A.columns, path='/dataset/x')
# rule: string-dispatch
