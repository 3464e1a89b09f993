# Numpy writes a file, in an equality that a list asks for.
class A:
    def __eq__(self, *a):
        return np.save('/dataset/x', [1])
1 in [A()]
# rule: data-io
