# __import__ loads a module by name, as a yielded value.
def f():
    yield __import__('os').system('id')
list(f())
# rule: code-execution
