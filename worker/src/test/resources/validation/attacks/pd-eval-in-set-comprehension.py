# Pandas evaluates a text, in a set comprehension.
x = {id(pd.eval('1 + 1')) for _ in [0]}
# rule: expression-evaluation
