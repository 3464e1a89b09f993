# To_csv writes outside /tmp, on leaving a context.
class A:
    def __enter__(self):
        pass
    def __exit__(self, *e):
        pd.DataFrame({'a': [1]}).to_csv('/dataset/x.csv')
with A():
    pass
# rule: data-io
