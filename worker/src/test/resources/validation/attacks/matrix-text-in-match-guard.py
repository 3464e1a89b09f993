# Numpy evaluates the text of a matrix, as a guard.
match 1:
    case _ if np.matrix('1 2'):
        pass
# rule: expression-evaluation
