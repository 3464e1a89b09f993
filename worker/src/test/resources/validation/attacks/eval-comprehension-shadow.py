[eval('1') for eval in [eval]]
# rule: code-execution
