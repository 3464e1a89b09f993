# Numpy evaluates the shape in a type, in a function that reduce calls.
from functools import reduce
reduce(lambda a, b: np.dtype('(2,)i4,i4'), [1, 2])
# rule: argument-not-allowed
