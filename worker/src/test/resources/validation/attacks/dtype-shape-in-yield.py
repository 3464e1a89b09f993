# Numpy evaluates the shape in a type, as a yielded value.
def f():
    yield np.dtype('(2,)i4,i4')
list(f())
# rule: argument-not-allowed
