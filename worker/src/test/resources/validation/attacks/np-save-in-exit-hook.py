# Numpy writes a file, on leaving a context.
class A:
    def __enter__(self):
        pass
    def __exit__(self, *e):
        np.save('/dataset/x', [1])
with A():
    pass
# rule: data-io
