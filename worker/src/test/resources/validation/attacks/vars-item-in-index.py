# Vars shows the names of a module, in a subscript.
x = [0][bool(vars(pd)['read_csv']('/etc/passwd')) * 0]
# rule: introspection
