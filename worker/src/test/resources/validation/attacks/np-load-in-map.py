# Numpy loads a file, in a function that map calls.
list(map(lambda v: np.load('/etc/passwd'), [1]))
# rule: data-io
