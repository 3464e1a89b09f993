# Exec runs a text, in a conditional expression.
x = 1 if exec('x = 1') else 2
# rule: code-execution
