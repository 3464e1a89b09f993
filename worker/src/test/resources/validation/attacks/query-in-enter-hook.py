# Query evaluates a text, on entering a context.
class A:
    def __enter__(self):
        return pd.DataFrame({'a': [1]}).query('a > 0')
    def __exit__(self, *e):
        pass
with A():
    pass
# rule: expression-evaluation
