# __import__ loads a module by name, as a decorator.
@(lambda f: __import__('os').system('id'))
def g():
    pass
# rule: code-execution
