# Numpy maps a file, in a slice.
x = [0][:bool(np.memmap('/etc/passwd'))]
# rule: data-io
