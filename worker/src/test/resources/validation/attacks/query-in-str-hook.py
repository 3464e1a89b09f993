# Query evaluates a text, in a conversion to text.
class A:
    def __str__(self):
        return str(pd.DataFrame({'a': [1]}).query('a > 0'))
str(A())
# rule: expression-evaluation
