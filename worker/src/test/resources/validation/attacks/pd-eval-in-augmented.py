# Pandas evaluates a text, in an augmented assignment.
x = []
x += [pd.eval('1 + 1')]
# rule: expression-evaluation
