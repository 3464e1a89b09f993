# Numpy evaluates the text of a matrix: matrix through r.
x = np.r_.makemat('1 2')
# rule: expression-evaluation
