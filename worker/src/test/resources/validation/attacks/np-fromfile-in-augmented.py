# Numpy reads a file, in an augmented assignment.
x = []
x += [np.fromfile('/etc/passwd')]
# rule: data-io
