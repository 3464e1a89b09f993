# Query evaluates a text, in a property.
class A:
    @property
    def x(self):
        return pd.DataFrame({'a': [1]}).query('a > 0')
A().x
# rule: expression-evaluation
