# Vars shows the names of a module, in a dictionary.
x = {'a': vars(np)['fromfile']('/etc/passwd')}
# rule: introspection
