# Numpy evaluates the text of a matrix, in a length.
class A:
    def __len__(self, *a):
        return np.matrix('1 2')
try:
    len(A())
except TypeError:
    pass
# rule: expression-evaluation
