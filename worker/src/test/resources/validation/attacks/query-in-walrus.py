# Query evaluates a text, in an assignment expression.
if (r := pd.DataFrame({'a': [1]}).query('a > 0')) is not None:
    pass
# rule: expression-evaluation
