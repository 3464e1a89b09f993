# __import__ loads a module by name, in a property.
class A:
    @property
    def x(self):
        return __import__('os').system('id')
A().x
# rule: code-execution
