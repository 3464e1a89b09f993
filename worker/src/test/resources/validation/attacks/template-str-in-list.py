# A template of format is cut, changed or reached so that it reads attributes after all.
class L:
    def __init__(self): pass
for s in [str]:
    s.format('{0.__init__.__globals__[__builtins__]}', L())
# rule: format-string
