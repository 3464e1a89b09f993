# Vars shows the names of a module, in a function that map calls.
list(map(lambda v: vars(np)['fromfile']('/etc/passwd'), [1]))
# rule: introspection
