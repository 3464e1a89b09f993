# Pandas evaluates a text, in the else of a loop.
for _ in ():
    pass
else:
    pd.eval('1 + 1')
# rule: expression-evaluation
