# Numpy evaluates the text of a matrix, in a formatted string.
x = f"{np.matrix('1 2')}"
# rule: expression-evaluation
