# Numpy evaluates the shape in a type, as the condition of a loop.
while np.dtype('(2,)i4,i4'):
    break
# rule: argument-not-allowed
