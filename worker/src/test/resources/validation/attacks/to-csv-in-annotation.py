# To_csv writes outside /tmp, as an annotation.
def f(a: pd.DataFrame({'a': [1]}).to_csv('/dataset/x.csv')):
    pass
# rule: data-io
