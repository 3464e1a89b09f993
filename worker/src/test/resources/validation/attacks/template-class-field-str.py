# A template of format is cut, changed or reached so that it reads attributes after all.
class L:
    def __init__(self): pass
class A:
    T = str
    def go(self): return self.T.format('{0.__init__.__globals__[__builtins__]}', L())
A().go()
# rule: format-string
