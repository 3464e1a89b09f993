# A frame writes itself to a path, in a length.
class A:
    def __len__(self, *a):
        return pd.DataFrame({'a': [1]}).to_pickle('/dataset/x')
try:
    len(A())
except TypeError:
    pass
# rule: data-io
