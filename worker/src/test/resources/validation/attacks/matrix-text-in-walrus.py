# Numpy evaluates the text of a matrix, in an assignment expression.
if (r := np.matrix('1 2')) is not None:
    pass
# rule: expression-evaluation
