# Pandas evaluates a text, as a keyword argument.
print(1, sep=str(pd.eval('1 + 1')))
# rule: expression-evaluation
