# Query evaluates a text, in an assertion.
assert pd.DataFrame({'a': [1]}).query('a > 0')
# rule: expression-evaluation
