# Pandas evaluates a text, as an annotation.
def f(a: pd.eval('1 + 1')):
    pass
# rule: expression-evaluation
