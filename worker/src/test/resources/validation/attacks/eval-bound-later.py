eval('1')
eval = len
# rule: code-execution
