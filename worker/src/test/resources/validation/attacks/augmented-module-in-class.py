# The same with an injected module in the body of a class.
class A:
    def __ror__(self, other):
        return other.load('/etc/passwd')
class K:
    np |= A()
words = 'load'
# rule: module-as-value
