# Numpy loads a file, in a dictionary.
x = {'a': np.load('/etc/passwd')}
# rule: data-io
