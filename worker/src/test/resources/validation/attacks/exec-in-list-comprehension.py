# Exec runs a text, in a comprehension.
x = [exec('x = 1') for _ in range(1)]
# rule: code-execution
