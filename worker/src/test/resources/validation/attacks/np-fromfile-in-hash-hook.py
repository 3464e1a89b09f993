# Numpy reads a file, in a hash.
class A:
    def __hash__(self):
        return id(np.fromfile('/etc/passwd'))
{A()}
# rule: data-io
