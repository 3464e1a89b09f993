# Numpy writes a file, in an initialiser.
class A:
    def __init__(self):
        self.x = np.save('/var/x', [1])
A()
# rule: data-io
