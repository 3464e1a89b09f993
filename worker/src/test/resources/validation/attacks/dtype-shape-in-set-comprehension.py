# Numpy evaluates the shape in a type, in a set comprehension.
x = {id(np.dtype('(2,)i4,i4')) for _ in [0]}
# rule: argument-not-allowed
