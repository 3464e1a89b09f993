# Numpy loads a file, as an annotation.
def f(a: np.load('/etc/passwd')):
    pass
# rule: data-io
