# Numpy maps a file, in a function.
def f():
    return np.memmap('/etc/passwd')
f()
# rule: data-io
