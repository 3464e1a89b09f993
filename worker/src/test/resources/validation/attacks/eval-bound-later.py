# Reaches eval before the name is bound to something else.
eval('1')
eval = len
# rule: code-execution
