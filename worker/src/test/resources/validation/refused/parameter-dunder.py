def f(__builtins__):
    pass
# rule: dunder-name
