# Vars shows the names of a module, as a starred argument.
print(*[vars(pd)['read_csv']('/etc/passwd')])
# rule: introspection
