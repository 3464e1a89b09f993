# Numpy reads a file, as the annotation of a variable.
x: np.fromfile('/etc/passwd') = 1
# rule: data-io
