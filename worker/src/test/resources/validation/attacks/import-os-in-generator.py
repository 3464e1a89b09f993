# __import__ loads a module by name, in a generator expression.
x = list(__import__('os').system('id') for _ in [0])
# rule: code-execution
