# Numpy evaluates the text of a matrix, in a conversion to text.
class A:
    def __str__(self):
        return str(np.matrix('1 2'))
str(A())
# rule: expression-evaluation
