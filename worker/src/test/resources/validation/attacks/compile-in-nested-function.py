# Compile makes code of a text, in a closure.
def f():
    def g():
        return compile('1', 'x', 'eval')
    return g
f()()
# rule: code-execution
