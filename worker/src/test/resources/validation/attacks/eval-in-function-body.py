# Eval runs a text, in a function.
def f():
    return eval('1')
f()
# rule: code-execution
