# Exec runs a text, in a length.
class A:
    def __len__(self, *a):
        return exec('x = 1')
try:
    len(A())
except TypeError:
    pass
# rule: code-execution
