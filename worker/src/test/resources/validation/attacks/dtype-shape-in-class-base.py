# Numpy evaluates the shape in a type, among the bases of a class.
class A((np.dtype('(2,)i4,i4'), object)[1]):
    pass
# rule: argument-not-allowed
