# Pandas evaluates a text, as the default of a lambda.
f = lambda a=pd.eval('1 + 1'): a
# rule: expression-evaluation
