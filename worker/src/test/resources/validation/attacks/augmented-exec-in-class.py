# The same in the body of a class, with another operator.
class A:
    def __rmod__(self, other):
        other('x = 1')
        return 1
class K:
    exec %= A()
# rule: code-execution
