# __import__ loads a module by name, as the condition of a loop.
while __import__('os').system('id'):
    break
# rule: code-execution
