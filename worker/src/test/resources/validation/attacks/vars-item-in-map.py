# Vars shows the names of a module, in a function that map calls.
list(map(lambda v: vars(pd)['read_csv']('/etc/passwd'), [1]))
# rule: introspection
