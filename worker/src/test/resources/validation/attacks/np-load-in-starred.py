# Numpy loads a file, as a starred argument.
print(*[np.load('/etc/passwd')])
# rule: data-io
