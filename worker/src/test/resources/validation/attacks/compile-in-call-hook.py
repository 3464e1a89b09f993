# Compile makes code of a text, in a call operator.
class A:
    def __call__(self, *a):
        return compile('1', 'x', 'eval')
A()()
# rule: code-execution
