# Eval runs a text, as the condition of a loop.
while eval('1'):
    break
# rule: code-execution
