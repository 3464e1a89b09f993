# Query evaluates a text, in a boolean expression.
x = False or pd.DataFrame({'a': [1]}).query('a > 0')
# rule: expression-evaluation
