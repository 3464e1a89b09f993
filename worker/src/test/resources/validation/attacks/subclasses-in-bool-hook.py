# Every class is reachable from a tuple, in a truth value.
class A:
    def __bool__(self):
        return bool([c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0].__init__.__globals__['system']('id'))
if A():
    pass
# rule: dunder-name
