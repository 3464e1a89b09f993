# Exec runs a text, in a slice.
x = [0][:bool(exec('x = 1'))]
# rule: code-execution
