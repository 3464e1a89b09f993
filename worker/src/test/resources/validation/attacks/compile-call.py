compile('1', 'x', 'eval')
# rule: code-execution
