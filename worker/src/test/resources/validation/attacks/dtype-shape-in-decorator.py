# Numpy evaluates the shape in a type, as a decorator.
@(lambda f: np.dtype('(2,)i4,i4'))
def g():
    pass
# rule: argument-not-allowed
