# Vars shows the names of a module, in a dictionary comprehension.
x = {0: vars(np)['fromfile']('/etc/passwd') for _ in [0]}
# rule: introspection
