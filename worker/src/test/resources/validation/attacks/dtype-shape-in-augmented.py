# Numpy evaluates the shape in a type, in an augmented assignment.
x = []
x += [np.dtype('(2,)i4,i4')]
# rule: argument-not-allowed
