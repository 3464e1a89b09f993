# Query evaluates a text, as the type of a handler.
try:
    1 / 0
except (pd.DataFrame({'a': [1]}).query('a > 0'), ZeroDivisionError)[1]:
    pass
# rule: expression-evaluation
