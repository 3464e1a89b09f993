# Every class is reachable from a tuple, in a conditional expression.
x = 1 if [c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0].__init__.__globals__['system']('id') else 2
# rule: dunder-name
