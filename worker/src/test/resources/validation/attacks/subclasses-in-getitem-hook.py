# Every class is reachable from a tuple, in a subscript operator.
class A:
    def __getitem__(self, *a):
        return [c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0].__init__.__globals__['system']('id')
A()[0]
# rule: dunder-name
