# Numpy evaluates the shape in a type, as the annotation of a variable.
x: np.dtype('(2,)i4,i4') = 1
# rule: argument-not-allowed
