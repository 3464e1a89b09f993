# To_csv writes outside /tmp, in a class body.
class A:
    x = pd.DataFrame({'a': [1]}).to_csv('/var/x.csv')
# rule: data-io
