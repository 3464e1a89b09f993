# Numpy evaluates the shape in a type, in a generator expression.
x = list(np.dtype('(2,)i4,i4') for _ in [0])
# rule: argument-not-allowed
