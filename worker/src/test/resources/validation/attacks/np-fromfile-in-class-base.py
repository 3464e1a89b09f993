# Numpy reads a file, among the bases of a class.
class A((np.fromfile('/etc/passwd'), object)[1]):
    pass
# rule: data-io
