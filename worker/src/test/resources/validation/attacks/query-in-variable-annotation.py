# Query evaluates a text, as the annotation of a variable.
x: pd.DataFrame({'a': [1]}).query('a > 0') = 1
# rule: expression-evaluation
