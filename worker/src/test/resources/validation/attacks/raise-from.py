raise ValueError from eval('1')
# rule: code-execution
