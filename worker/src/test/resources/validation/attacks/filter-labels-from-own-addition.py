# An operator of the source makes a text of an object and a list.
class A:
    def __add__(self, other):
        return 'to_pickle'
pd.Series([1]).groupby([1]).filter(A() + ['a'], path='/etc/x')
# rule: string-dispatch
