# Numpy evaluates the text of a matrix, in a slice.
x = [0][:bool(np.matrix('1 2'))]
# rule: expression-evaluation
