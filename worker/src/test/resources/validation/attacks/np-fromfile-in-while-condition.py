# Numpy reads a file, as the condition of a loop.
while np.fromfile('/etc/passwd'):
    break
# rule: data-io
