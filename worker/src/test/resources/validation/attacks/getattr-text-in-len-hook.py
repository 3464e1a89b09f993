# Getattr with a computed name, in a length.
class A:
    def __len__(self, *a):
        return getattr(pd, 'read_' + 'csv')('/etc/passwd')
try:
    len(A())
except TypeError:
    pass
# rule: data-io
