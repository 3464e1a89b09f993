# Reaches eval in a class body before the name is bound there.
class A:
    x = eval('1')
    eval = len
# rule: code-execution
