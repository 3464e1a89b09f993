# Reaches eval in the annotation of a parameter.
def f(x: eval('1')):
    pass
# rule: code-execution
