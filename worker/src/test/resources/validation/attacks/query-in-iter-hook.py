# Query evaluates a text, in an iterator.
class A:
    def __iter__(self, *a):
        return pd.DataFrame({'a': [1]}).query('a > 0')
try:
    list(A())
except TypeError:
    pass
# rule: expression-evaluation
