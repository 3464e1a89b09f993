x = {}
del x[eval('1')]
# rule: code-execution
