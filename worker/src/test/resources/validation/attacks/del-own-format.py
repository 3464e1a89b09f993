# A class body deletes the method that hides the one of the library, so the library's is called.
class A(str):
    def format(self, *a):
        return 'x'
    del format
class L:
    def __init__(self): pass
print(A('{0.__init__.__globals__[__builtins__]}').format(L()))
# rule: format-string
