# Numpy evaluates the text of a matrix, in a function.
def f():
    return np.matrix('1 2')
f()
# rule: expression-evaluation
