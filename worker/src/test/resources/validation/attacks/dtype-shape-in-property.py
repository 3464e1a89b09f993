# Numpy evaluates the shape in a type, in a property.
class A:
    @property
    def x(self):
        return np.dtype('(2,)i4,i4')
A().x
# rule: argument-not-allowed
