# To_csv writes outside /tmp, in an equality that a list asks for.
class A:
    def __eq__(self, *a):
        return pd.DataFrame({'a': [1]}).to_csv('/dataset/x.csv')
1 in [A()]
# rule: data-io
