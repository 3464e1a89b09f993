# Numpy evaluates the text of a matrix, in an operator.
class A:
    def __add__(self, *a):
        return np.matrix('1 2')
A() + 1
# rule: expression-evaluation
