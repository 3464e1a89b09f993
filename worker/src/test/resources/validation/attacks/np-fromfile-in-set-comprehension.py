# Numpy reads a file, in a set comprehension.
x = {id(np.fromfile('/etc/passwd')) for _ in [0]}
# rule: data-io
