# Numpy evaluates the shape in a type, as a keyword argument.
print(1, sep=str(np.dtype('(2,)i4,i4')))
# rule: argument-not-allowed
