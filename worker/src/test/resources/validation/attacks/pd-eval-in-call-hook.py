# Pandas evaluates a text, in a call operator.
class A:
    def __call__(self, *a):
        return pd.eval('1 + 1')
A()()
# rule: expression-evaluation
