# A reader of pandas opens a path, in an iterator.
class A:
    def __iter__(self, *a):
        return pd.read_csv('/etc/passwd')
try:
    list(A())
except TypeError:
    pass
# rule: data-io
