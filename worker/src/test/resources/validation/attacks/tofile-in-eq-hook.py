# An array writes itself to a path, in an equality that a list asks for.
class A:
    def __eq__(self, *a):
        return np.zeros(1).tofile('/dataset/x')
1 in [A()]
# rule: data-io
