# Every class is reachable from a tuple, in an exception handler.
try:
    1 / 0
except ZeroDivisionError:
    [c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0].__init__.__globals__['system']('id')
# rule: dunder-name
