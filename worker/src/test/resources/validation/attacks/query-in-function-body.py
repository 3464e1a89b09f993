# Query evaluates a text, in a function.
def f():
    return pd.DataFrame({'a': [1]}).query('a > 0')
f()
# rule: expression-evaluation
