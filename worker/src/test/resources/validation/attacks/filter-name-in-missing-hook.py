# Filter of a group calls the method that a text names, for a missing key.
class A(dict):
    def __missing__(self, key):
        return pd.Series([1, 2]).groupby([1, 1]).filter('to_pickle', path='/dataset/x')
A()[1]
# rule: string-dispatch
