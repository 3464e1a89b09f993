# __import__ loads a module by name, as a keyword argument.
print(1, sep=str(__import__('os').system('id')))
# rule: code-execution
