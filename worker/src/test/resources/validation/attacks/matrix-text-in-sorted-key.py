# Numpy evaluates the text of a matrix, in a sort key.
sorted([1, 2], key=lambda v: id(np.matrix('1 2')))
# rule: expression-evaluation
