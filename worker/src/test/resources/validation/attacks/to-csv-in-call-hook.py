# To_csv writes outside /tmp, in a call operator.
class A:
    def __call__(self, *a):
        return pd.DataFrame({'a': [1]}).to_csv('/dataset/x.csv')
A()()
# rule: data-io
