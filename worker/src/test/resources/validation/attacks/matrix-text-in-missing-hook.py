# Numpy evaluates the text of a matrix, for a missing key.
class A(dict):
    def __missing__(self, key):
        return np.matrix('1 2')
A()[1]
# rule: expression-evaluation
