# Query evaluates a text, in a raised exception.
try:
    raise ValueError(pd.DataFrame({'a': [1]}).query('a > 0'))
except ValueError:
    pass
# rule: expression-evaluation
