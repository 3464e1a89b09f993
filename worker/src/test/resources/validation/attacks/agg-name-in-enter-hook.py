# Agg calls the method that a text names, on entering a context.
class A:
    def __enter__(self):
        return pd.Series([1]).agg('to_pickle', path='/dataset/x')
    def __exit__(self, *e):
        pass
with A():
    pass
# rule: string-dispatch
