# Numpy evaluates the text of a matrix, in a boolean expression.
x = False or np.matrix('1 2')
# rule: expression-evaluation
