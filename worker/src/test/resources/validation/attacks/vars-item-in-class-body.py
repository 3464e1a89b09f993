# Vars shows the names of a module, in a class body.
class A:
    x = vars(pd)['read_csv']('/etc/passwd')
# rule: introspection
