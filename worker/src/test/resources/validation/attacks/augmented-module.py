# The same with an injected module.
class A:
    def __radd__(self, other):
        return other.load('/etc/passwd')
np += A()
words = 'load'
# rule: module-as-value
