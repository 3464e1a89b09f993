# Reaches eval directly.
eval('1')
# rule: code-execution
