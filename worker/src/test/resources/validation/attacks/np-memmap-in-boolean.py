# Numpy maps a file, in a boolean expression.
x = False or np.memmap('/etc/passwd')
# rule: data-io
