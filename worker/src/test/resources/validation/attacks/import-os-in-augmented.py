# __import__ loads a module by name, in an augmented assignment.
x = []
x += [__import__('os').system('id')]
# rule: code-execution
