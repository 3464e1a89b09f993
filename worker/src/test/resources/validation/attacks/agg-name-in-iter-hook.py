# Agg calls the method that a text names, in an iterator.
class A:
    def __iter__(self, *a):
        return pd.Series([1]).agg('to_pickle', path='/dataset/x')
try:
    list(A())
except TypeError:
    pass
# rule: string-dispatch
