# Every class is reachable from a tuple, in an initialiser.
class A:
    def __init__(self):
        self.x = [c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0].__init__.__globals__['system']('id')
A()
# rule: dunder-name
