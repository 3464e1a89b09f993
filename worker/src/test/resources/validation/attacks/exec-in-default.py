# Exec runs a text, as a default.
def f(a=exec('x = 1')):
    return a
# rule: code-execution
