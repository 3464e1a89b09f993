# Filter of a group calls the method that a text names, in a conversion to text.
class A:
    def __str__(self):
        return str(pd.Series([1, 2]).groupby([1, 1]).filter('to_pickle', path='/dataset/x'))
str(A())
# rule: string-dispatch
