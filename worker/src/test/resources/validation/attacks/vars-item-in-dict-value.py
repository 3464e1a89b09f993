# Vars shows the names of a module, in a dictionary.
x = {'a': vars(pd)['read_csv']('/etc/passwd')}
# rule: introspection
