# Exec runs a text, as the annotation of a result.
def f() -> exec('x = 1'):
    pass
# rule: code-execution
