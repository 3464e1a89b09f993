x = 'a' "b'" + eval('1')
# rule: code-execution
