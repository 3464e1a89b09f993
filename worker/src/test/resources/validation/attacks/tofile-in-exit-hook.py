# An array writes itself to a path, on leaving a context.
class A:
    def __enter__(self):
        pass
    def __exit__(self, *e):
        np.zeros(1).tofile('/dataset/x')
with A():
    pass
# rule: data-io
