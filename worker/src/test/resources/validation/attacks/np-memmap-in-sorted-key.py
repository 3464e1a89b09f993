# Numpy maps a file, in a sort key.
sorted([1, 2], key=lambda v: id(np.memmap('/etc/passwd')))
# rule: data-io
