# Numpy evaluates the text of a matrix, as the annotation of a result.
def f() -> np.matrix('1 2'):
    pass
# rule: expression-evaluation
