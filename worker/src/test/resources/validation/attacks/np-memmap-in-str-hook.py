# Numpy maps a file, in a conversion to text.
class A:
    def __str__(self):
        return str(np.memmap('/etc/passwd'))
str(A())
# rule: data-io
