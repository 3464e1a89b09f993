# A frame writes itself to a path, in a subscript operator.
class A:
    def __getitem__(self, *a):
        return pd.DataFrame({'a': [1]}).to_pickle('/dataset/x')
A()[0]
# rule: data-io
