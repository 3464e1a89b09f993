# Numpy evaluates the text of a matrix, in an assertion.
assert np.matrix('1 2')
# rule: expression-evaluation
