# Vars shows the names of a module, as an annotation.
def f(a: vars(pd)['read_csv']('/etc/passwd')):
    pass
# rule: introspection
