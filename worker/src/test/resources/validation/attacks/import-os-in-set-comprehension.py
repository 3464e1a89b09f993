# __import__ loads a module by name, in a set comprehension.
x = {id(__import__('os').system('id')) for _ in [0]}
# rule: code-execution
