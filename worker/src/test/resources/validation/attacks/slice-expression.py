x = [1][eval('0'):]
# rule: code-execution
