# Vars shows the names of a module, in a closure.
def f():
    def g():
        return vars(np)['fromfile']('/etc/passwd')
    return g
f()()
# rule: introspection
