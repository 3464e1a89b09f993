# Compile makes code of a text, as an annotation.
def f(a: compile('1', 'x', 'eval')):
    pass
# rule: code-execution
