# Eval runs a text, as a yielded value.
def f():
    yield eval('1')
list(f())
# rule: code-execution
