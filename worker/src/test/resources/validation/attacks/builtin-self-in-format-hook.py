# A built-in function knows the module builtins, in a format operator.
class A:
    def __format__(self, spec):
        return str(print.__self__.eval('1'))
f'{A()}'
# rule: dunder-name
