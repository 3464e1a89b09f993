# Pandas evaluates a text, in a dictionary.
x = {'a': pd.eval('1 + 1')}
# rule: expression-evaluation
