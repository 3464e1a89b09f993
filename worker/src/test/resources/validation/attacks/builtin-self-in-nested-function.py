# A built-in function knows the module builtins, in a closure.
def f():
    def g():
        return print.__self__.eval('1')
    return g
f()()
# rule: dunder-name
