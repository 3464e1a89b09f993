# Numpy reads a file, as a yielded value.
def f():
    yield np.fromfile('/etc/passwd')
list(f())
# rule: data-io
