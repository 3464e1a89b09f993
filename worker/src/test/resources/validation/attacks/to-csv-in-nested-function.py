# To_csv writes outside /tmp, in a closure.
def f():
    def g():
        return pd.DataFrame({'a': [1]}).to_csv('/dataset/x.csv')
    return g
f()()
# rule: data-io
