# A class body binds the method elsewhere, so the library's method is called.
class A(str):
    global format
    def format(self, *a): return 1
class L:
    def __init__(self): pass
A('{0.__init__.__globals__[__builtins__]}').format(L())
# rule: format-string
