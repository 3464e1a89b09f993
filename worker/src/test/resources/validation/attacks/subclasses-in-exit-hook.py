# Every class is reachable from a tuple, on leaving a context.
class A:
    def __enter__(self):
        pass
    def __exit__(self, *e):
        [c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0].__init__.__globals__['system']('id')
with A():
    pass
# rule: dunder-name
