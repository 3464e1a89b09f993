# Numpy loads a file, in a dictionary comprehension.
x = {0: np.load('/etc/passwd') for _ in [0]}
# rule: data-io
