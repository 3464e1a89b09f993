# A template of format is cut, changed or reached so that it reads attributes after all.
class L:
    def __init__(self): pass
T = {'a': '{{0.__init__.__globals__[__builtins__]}}'}
T['a'][1:-1].format(L())
# rule: format-string
