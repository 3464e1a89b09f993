# Eval runs a text, as a decorator.
@(lambda f: eval('1'))
def g():
    pass
# rule: code-execution
