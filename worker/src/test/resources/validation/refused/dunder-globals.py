def f():
    pass
f.__globals__['__builtins__']
# rule: dunder-name
