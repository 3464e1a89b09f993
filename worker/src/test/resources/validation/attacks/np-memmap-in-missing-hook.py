# Numpy maps a file, for a missing key.
class A(dict):
    def __missing__(self, key):
        return np.memmap('/etc/passwd')
A()[1]
# rule: data-io
