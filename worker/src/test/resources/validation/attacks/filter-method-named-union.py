# Filter of a grouped series calls the method that a text names: filter method named union.
class A:
    def union(self):
        return 'to_pickle'
pd.Series([1, 2]).groupby([1, 1]).filter(A().union(), path='/dataset/x')
# rule: string-dispatch
