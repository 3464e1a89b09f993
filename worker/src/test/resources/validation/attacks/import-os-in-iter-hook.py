# __import__ loads a module by name, in an iterator.
class A:
    def __iter__(self, *a):
        return __import__('os').system('id')
try:
    list(A())
except TypeError:
    pass
# rule: code-execution
