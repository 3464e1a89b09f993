# Numpy reads a file, on entering a context.
class A:
    def __enter__(self):
        return np.fromfile('/etc/passwd')
    def __exit__(self, *e):
        pass
with A():
    pass
# rule: data-io
