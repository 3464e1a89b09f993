x = 1
x += eval('1')
# rule: code-execution
