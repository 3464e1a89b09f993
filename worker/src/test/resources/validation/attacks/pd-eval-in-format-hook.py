# Pandas evaluates a text, in a format operator.
class A:
    def __format__(self, spec):
        return str(pd.eval('1 + 1'))
f'{A()}'
# rule: expression-evaluation
