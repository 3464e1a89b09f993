# Numpy loads a file, on leaving a context.
class A:
    def __enter__(self):
        pass
    def __exit__(self, *e):
        np.load('/etc/passwd')
with A():
    pass
# rule: data-io
