if len('x') > 1:
    eval = len
eval('1')
# rule: code-execution
