# Numpy maps a file, in a raised exception.
try:
    raise ValueError(np.memmap('/etc/passwd'))
except ValueError:
    pass
# rule: data-io
