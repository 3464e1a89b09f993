# Query evaluates a text, as a yielded value.
def f():
    yield pd.DataFrame({'a': [1]}).query('a > 0')
list(f())
# rule: expression-evaluation
