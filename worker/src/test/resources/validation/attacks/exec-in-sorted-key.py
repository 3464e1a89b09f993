# Exec runs a text, in a sort key.
sorted([1, 2], key=lambda v: id(exec('x = 1')))
# rule: code-execution
