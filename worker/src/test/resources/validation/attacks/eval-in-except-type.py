# Eval runs a text, as the type of a handler.
try:
    1 / 0
except (eval('1'), ZeroDivisionError)[1]:
    pass
# rule: code-execution
