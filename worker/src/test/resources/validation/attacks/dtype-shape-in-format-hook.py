# Numpy evaluates the shape in a type, in a format operator.
class A:
    def __format__(self, spec):
        return str(np.dtype('(2,)i4,i4'))
f'{A()}'
# rule: argument-not-allowed
