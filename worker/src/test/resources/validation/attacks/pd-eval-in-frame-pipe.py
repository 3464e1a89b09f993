# Pandas evaluates a text, in a function that a frame is piped through.
pd.DataFrame({'a': [1]}).pipe(lambda d: pd.eval('1 + 1'))
# rule: expression-evaluation
