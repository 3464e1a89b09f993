# Numpy evaluates the shape in a type, in an iterator.
class A:
    def __iter__(self, *a):
        return np.dtype('(2,)i4,i4')
try:
    list(A())
except TypeError:
    pass
# rule: argument-not-allowed
