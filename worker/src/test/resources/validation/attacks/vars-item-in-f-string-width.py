# Vars shows the names of a module, in the width of a formatted field.
x = f"{1:{len(str(vars(pd)['read_csv']('/etc/passwd')))}}"
# rule: introspection
