# A template of format is cut, changed or reached so that it reads attributes after all.
class L:
    def __init__(self): pass
T = '{0' * 1 + '.__init__.__globals__[__builtins__]}'
T.format(L())
# rule: format-string
