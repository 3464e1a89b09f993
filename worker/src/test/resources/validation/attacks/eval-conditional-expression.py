(eval if True else len)('1')
# rule: code-execution
