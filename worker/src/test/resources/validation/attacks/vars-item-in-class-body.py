# Vars shows the names of a module, in a class body.
class A:
    x = vars(np)['fromfile']('/etc/passwd')
# rule: introspection
