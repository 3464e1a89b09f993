# Reaches eval by unpacking.
f, *rest = eval, 1
f('1')
# rule: code-execution
