# Eval runs a text, in an assignment expression.
if (r := eval('1')) is not None:
    pass
# rule: code-execution
