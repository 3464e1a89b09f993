# Getattr with a computed name, in a subscript operator.
class A:
    def __getitem__(self, *a):
        return getattr(pd, 'read_' + 'csv')('/etc/passwd')
A()[0]
# rule: data-io
