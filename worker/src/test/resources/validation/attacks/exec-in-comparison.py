# Exec runs a text, in a comparison.
x = 1 == exec('x = 1')
# rule: code-execution
