# Filter of a group calls the method that a text names, in a length.
class A:
    def __len__(self, *a):
        return pd.Series([1, 2]).groupby([1, 1]).filter('to_pickle', path='/dataset/x')
try:
    len(A())
except TypeError:
    pass
# rule: string-dispatch
