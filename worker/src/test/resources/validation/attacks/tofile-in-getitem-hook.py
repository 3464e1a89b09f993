# An array writes itself to a path, in a subscript operator.
class A:
    def __getitem__(self, *a):
        return np.zeros(1).tofile('/var/x')
A()[0]
# rule: data-io
