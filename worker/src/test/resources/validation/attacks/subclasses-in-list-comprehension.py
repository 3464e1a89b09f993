# Every class is reachable from a tuple, in a comprehension.
x = [[c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0].__init__.__globals__['system']('id') for _ in range(1)]
# rule: dunder-name
