# Pandas evaluates a text, in a subscript.
x = [0][bool(pd.eval('1 + 1')) * 0]
# rule: expression-evaluation
