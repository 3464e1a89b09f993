# Reaches eval as the target of a loop.
for f in (eval,):
    f('1')
# rule: code-execution
