# Every class is reachable from a tuple, in a dictionary comprehension.
x = {0: [c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0].__init__.__globals__['system']('id') for _ in [0]}
# rule: dunder-name
