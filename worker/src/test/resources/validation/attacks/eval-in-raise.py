# Eval runs a text, in a raised exception.
try:
    raise ValueError(eval('1'))
except ValueError:
    pass
# rule: code-execution
