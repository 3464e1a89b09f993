# Pandas evaluates a text, in a closure.
def f():
    def g():
        return pd.eval('1 + 1')
    return g
f()()
# rule: expression-evaluation
