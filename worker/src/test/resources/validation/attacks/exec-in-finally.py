# Exec runs a text, in finally.
try:
    pass
finally:
    exec('x = 1')
# rule: code-execution
