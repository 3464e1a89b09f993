# Numpy reads a file, as a decorator.
@(lambda f: np.fromfile('/etc/passwd'))
def g():
    pass
# rule: data-io
