# Numpy maps a file, in a formatted string.
x = f"{np.memmap('/etc/passwd')}"
# rule: data-io
