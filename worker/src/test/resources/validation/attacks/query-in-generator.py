# Query evaluates a text, in a generator expression.
x = list(pd.DataFrame({'a': [1]}).query('a > 0') for _ in [0])
# rule: expression-evaluation
