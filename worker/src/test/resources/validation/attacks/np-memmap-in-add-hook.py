# Numpy maps a file, in an operator.
class A:
    def __add__(self, *a):
        return np.memmap('/etc/passwd')
A() + 1
# rule: data-io
