# Numpy evaluates the text of a matrix, as the type of a handler.
try:
    1 / 0
except (np.matrix('1 2'), ZeroDivisionError)[1]:
    pass
# rule: expression-evaluation
