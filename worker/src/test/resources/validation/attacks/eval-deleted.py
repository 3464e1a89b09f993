# Reaches eval after del uncovers the built-in.
eval = len
del eval
eval('1')
# rule: code-execution
