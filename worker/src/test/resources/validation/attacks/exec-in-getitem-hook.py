# Exec runs a text, in a subscript operator.
class A:
    def __getitem__(self, *a):
        return exec('x = 1')
A()[0]
# rule: code-execution
