# Numpy evaluates the text of a matrix, as a default.
def f(a=np.matrix('1 2')):
    return a
# rule: expression-evaluation
