# Numpy reads a file, in an iterator.
class A:
    def __iter__(self, *a):
        return np.fromfile('/etc/passwd')
try:
    list(A())
except TypeError:
    pass
# rule: data-io
