for f in (eval,):
    f('1')
# rule: code-execution
