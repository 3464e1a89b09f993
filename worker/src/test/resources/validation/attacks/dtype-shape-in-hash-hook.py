# Numpy evaluates the shape in a type, in a hash.
class A:
    def __hash__(self):
        return id(np.dtype('(2,)i4,i4'))
{A()}
# rule: argument-not-allowed
