# A template of format is cut, changed or reached so that it reads attributes after all.
class L:
    def __init__(self): pass
class A:
    T = '{}'
    def go(self, x): return self.T.format(x)
a = A()
a.T = '{0.__init__.' + '__globals__[__builtins__]}'
a.go(L())
# rule: format-string
