eval = len
del eval
eval('1')
# rule: code-execution
