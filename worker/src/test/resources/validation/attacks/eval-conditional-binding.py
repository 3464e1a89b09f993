# Reaches eval when a condition keeps the name from being bound.
if len('x') > 1:
    eval = len
eval('1')
# rule: code-execution
