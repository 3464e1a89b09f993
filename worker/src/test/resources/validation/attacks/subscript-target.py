x = {}
x[eval('1')] = 1
# rule: code-execution
