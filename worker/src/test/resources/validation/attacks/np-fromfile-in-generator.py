# Numpy reads a file, in a generator expression.
x = list(np.fromfile('/etc/passwd') for _ in [0])
# rule: data-io
