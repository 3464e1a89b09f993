# A lambda as decorator replaces a function by eval.
@(lambda f: eval)
def g():
    pass
g('1')
# rule: code-execution
