# Numpy maps a file, in an assignment expression.
if (r := np.memmap('/etc/passwd')) is not None:
    pass
# rule: data-io
