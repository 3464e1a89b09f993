(None or eval)('1')
# rule: code-execution
