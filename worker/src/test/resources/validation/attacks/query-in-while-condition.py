# Query evaluates a text, as the condition of a loop.
while pd.DataFrame({'a': [1]}).query('a > 0'):
    break
# rule: expression-evaluation
