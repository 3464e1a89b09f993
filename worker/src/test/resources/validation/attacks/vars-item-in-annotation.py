# Vars shows the names of a module, as an annotation.
def f(a: vars(np)['fromfile']('/etc/passwd')):
    pass
# rule: introspection
