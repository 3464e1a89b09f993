# Numpy loads a file, as the condition of a comprehension.
x = [v for v in range(1) if np.load('/etc/passwd')]
# rule: data-io
