# Vars shows the names of a module, in the else of a loop.
for _ in ():
    pass
else:
    vars(np)['fromfile']('/etc/passwd')
# rule: introspection
