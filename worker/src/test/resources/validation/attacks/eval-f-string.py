# Reaches eval in an f-string.
x = f"{eval('1')}"
# rule: code-execution
