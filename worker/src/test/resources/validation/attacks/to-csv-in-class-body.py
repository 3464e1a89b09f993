# To_csv writes outside /tmp, in a class body.
class A:
    x = pd.DataFrame({'a': [1]}).to_csv('/dataset/x.csv')
# rule: data-io
