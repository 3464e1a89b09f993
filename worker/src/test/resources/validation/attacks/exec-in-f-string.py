# Exec runs a text, in a formatted string.
x = f"{exec('x = 1')}"
# rule: code-execution
