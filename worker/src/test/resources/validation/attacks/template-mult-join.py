# A template of format is cut, changed or reached so that it reads attributes after all.
class L:
    def __init__(self): pass
('{0.__in' + 'it__.__globals__[__builtins__]}' * 1).format(L())
# rule: format-string
