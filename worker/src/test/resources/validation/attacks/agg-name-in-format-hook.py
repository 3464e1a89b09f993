# Agg calls the method that a text names, in a format operator.
class A:
    def __format__(self, spec):
        return str(pd.Series([1]).agg('to_pickle', path='/dataset/x'))
f'{A()}'
# rule: string-dispatch
