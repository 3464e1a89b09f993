# Numpy loads a file, in a lambda.
(lambda: np.load('/etc/passwd'))()
# rule: data-io
