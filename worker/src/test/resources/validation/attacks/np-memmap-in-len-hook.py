# Numpy maps a file, in a length.
class A:
    def __len__(self, *a):
        return np.memmap('/etc/passwd')
try:
    len(A())
except TypeError:
    pass
# rule: data-io
