# Vars shows the names of a module, in a closure.
def f():
    def g():
        return vars(pd)['read_csv']('/etc/passwd')
    return g
f()()
# rule: introspection
