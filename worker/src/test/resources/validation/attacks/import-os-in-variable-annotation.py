# __import__ loads a module by name, as the annotation of a variable.
x: __import__('os').system('id') = 1
# rule: code-execution
