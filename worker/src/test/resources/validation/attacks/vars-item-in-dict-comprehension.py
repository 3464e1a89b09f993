# Vars shows the names of a module, in a dictionary comprehension.
x = {0: vars(pd)['read_csv']('/etc/passwd') for _ in [0]}
# rule: introspection
