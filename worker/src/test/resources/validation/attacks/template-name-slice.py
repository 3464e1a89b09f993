# A template of format is cut, changed or reached so that it reads attributes after all.
class L:
    def __init__(self): pass
T = '{{0.__init__.__globals__[__builtins__]}}'
U = T[1:-1]
U.format(L())
# rule: format-string
