# __import__ loads a module by name, on entering a context.
class A:
    def __enter__(self):
        return __import__('os').system('id')
    def __exit__(self, *e):
        pass
with A():
    pass
# rule: code-execution
