# Reaches eval as an item of a list.
[f('1') for f in [eval]]
# rule: code-execution
