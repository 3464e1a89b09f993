# Numpy reads a file, as the default of a lambda.
f = lambda a=np.fromfile('/etc/passwd'): a
# rule: data-io
