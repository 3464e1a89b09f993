# Numpy reads a file, as a keyword argument.
print(1, sep=str(np.fromfile('/etc/passwd')))
# rule: data-io
