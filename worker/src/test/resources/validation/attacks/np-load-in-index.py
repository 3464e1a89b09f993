# Numpy loads a file, in a subscript.
x = [0][bool(np.load('/etc/passwd')) * 0]
# rule: data-io
