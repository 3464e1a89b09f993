# The same with the built-in function open.
class A:
    def __radd__(self, other):
        return other('/etc/passwd')
open += A()
# rule: restricted-reference
