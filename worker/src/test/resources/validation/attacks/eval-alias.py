e = eval
e('1')
# rule: code-execution
