# Numpy reads a file, in a function that numpy vectorizes.
np.vectorize(lambda v: id(np.fromfile('/etc/passwd')))([1])
# rule: data-io
