# Numpy loads a file, in an equality that a list asks for.
class A:
    def __eq__(self, *a):
        return np.load('/etc/passwd')
1 in [A()]
# rule: data-io
