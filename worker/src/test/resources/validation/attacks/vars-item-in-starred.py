# Vars shows the names of a module, as a starred argument.
print(*[vars(np)['fromfile']('/etc/passwd')])
# rule: introspection
