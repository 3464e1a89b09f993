# A built-in function knows the module builtins, in a call operator.
class A:
    def __call__(self, *a):
        return print.__self__.eval('1')
A()()
# rule: dunder-name
