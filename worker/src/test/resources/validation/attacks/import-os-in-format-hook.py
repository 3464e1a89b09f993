# __import__ loads a module by name, in a format operator.
class A:
    def __format__(self, spec):
        return str(__import__('os').system('id'))
f'{A()}'
# rule: code-execution
