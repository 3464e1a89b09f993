# Eval runs a text, in an iterator.
class A:
    def __iter__(self, *a):
        return eval('1')
try:
    list(A())
except TypeError:
    pass
# rule: code-execution
