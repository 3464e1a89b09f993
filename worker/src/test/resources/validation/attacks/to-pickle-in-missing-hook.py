# A frame writes itself to a path, for a missing key.
class A(dict):
    def __missing__(self, key):
        return pd.DataFrame({'a': [1]}).to_pickle('/dataset/x')
A()[1]
# rule: data-io
