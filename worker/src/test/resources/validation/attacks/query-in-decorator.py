# Query evaluates a text, as a decorator.
@(lambda f: pd.DataFrame({'a': [1]}).query('a > 0'))
def g():
    pass
# rule: expression-evaluation
