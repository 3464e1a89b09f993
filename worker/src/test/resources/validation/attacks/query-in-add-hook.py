# Query evaluates a text, in an operator.
class A:
    def __add__(self, *a):
        return pd.DataFrame({'a': [1]}).query('a > 0')
A() + 1
# rule: expression-evaluation
