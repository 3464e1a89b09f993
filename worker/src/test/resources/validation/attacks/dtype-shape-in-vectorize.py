# Numpy evaluates the shape in a type, in a function that numpy vectorizes.
np.vectorize(lambda v: id(np.dtype('(2,)i4,i4')))([1])
# rule: argument-not-allowed
