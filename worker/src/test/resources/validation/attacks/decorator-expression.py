@(lambda f: eval)
def g():
    pass
g('1')
# rule: code-execution
