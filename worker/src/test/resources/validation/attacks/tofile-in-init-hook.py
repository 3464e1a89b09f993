# An array writes itself to a path, in an initialiser.
class A:
    def __init__(self):
        self.x = np.zeros(1).tofile('/var/x')
A()
# rule: data-io
