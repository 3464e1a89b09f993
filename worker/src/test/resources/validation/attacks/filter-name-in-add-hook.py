# Filter of a group calls the method that a text names, in an operator.
class A:
    def __add__(self, *a):
        return pd.Series([1, 2]).groupby([1, 1]).filter('to_pickle', path='/dataset/x')
A() + 1
# rule: string-dispatch
