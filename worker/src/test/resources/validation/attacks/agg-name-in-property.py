# Agg calls the method that a text names, in a property.
class A:
    @property
    def x(self):
        return pd.Series([1]).agg('to_pickle', path='/dataset/x')
A().x
# rule: string-dispatch
