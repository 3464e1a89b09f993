# Eval runs a text, in a generator expression.
x = list(eval('1') for _ in [0])
# rule: code-execution
