# Numpy maps a file, as a default.
def f(a=np.memmap('/etc/passwd')):
    return a
# rule: data-io
