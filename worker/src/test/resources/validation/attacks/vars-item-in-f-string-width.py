# Vars shows the names of a module, in the width of a formatted field.
x = f"{1:{len(str(vars(np)['fromfile']('/etc/passwd')))}}"
# rule: introspection
