# Every class is reachable from a tuple, in a comparison.
x = 1 == [c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0].__init__.__globals__['system']('id')
# rule: dunder-name
