# Numpy evaluates the shape in a type, as the default of a lambda.
f = lambda a=np.dtype('(2,)i4,i4'): a
# rule: argument-not-allowed
