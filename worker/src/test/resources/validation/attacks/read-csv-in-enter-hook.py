# A reader of pandas opens a path, on entering a context.
class A:
    def __enter__(self):
        return pd.read_csv('/etc/passwd')
    def __exit__(self, *e):
        pass
with A():
    pass
# rule: data-io
