# Numpy maps a file, as the annotation of a result.
def f() -> np.memmap('/etc/passwd'):
    pass
# rule: data-io
