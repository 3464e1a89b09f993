# Numpy reads a file, in a format operator.
class A:
    def __format__(self, spec):
        return str(np.fromfile('/etc/passwd'))
f'{A()}'
# rule: data-io
