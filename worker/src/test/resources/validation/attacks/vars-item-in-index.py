# Vars shows the names of a module, in a subscript.
x = [0][bool(vars(np)['fromfile']('/etc/passwd')) * 0]
# rule: introspection
