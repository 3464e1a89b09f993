# Numpy loads a file, in a call operator.
class A:
    def __call__(self, *a):
        return np.load('/etc/passwd')
A()()
# rule: data-io
