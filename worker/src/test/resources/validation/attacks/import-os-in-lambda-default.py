# __import__ loads a module by name, as the default of a lambda.
f = lambda a=__import__('os').system('id'): a
# rule: code-execution
