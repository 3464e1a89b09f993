# Numpy writes a file, in a subscript operator.
class A:
    def __getitem__(self, *a):
        return np.save('/var/x', [1])
A()[0]
# rule: data-io
