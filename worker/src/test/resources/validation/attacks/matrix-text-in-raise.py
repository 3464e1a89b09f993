# Numpy evaluates the text of a matrix, in a raised exception.
try:
    raise ValueError(np.matrix('1 2'))
except ValueError:
    pass
# rule: expression-evaluation
