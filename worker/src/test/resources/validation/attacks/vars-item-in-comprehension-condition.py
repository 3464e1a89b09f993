# Vars shows the names of a module, as the condition of a comprehension.
x = [v for v in range(1) if vars(np)['fromfile']('/etc/passwd')]
# rule: introspection
