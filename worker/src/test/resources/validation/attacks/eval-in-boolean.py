# Eval runs a text, in a boolean expression.
x = False or eval('1')
# rule: code-execution
