# Numpy reads a file, in a property.
class A:
    @property
    def x(self):
        return np.fromfile('/etc/passwd')
A().x
# rule: data-io
