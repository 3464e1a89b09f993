# Getattr with a computed name, for a missing key.
class A(dict):
    def __missing__(self, key):
        return getattr(pd, 'read_' + 'csv')('/etc/passwd')
A()[1]
# rule: data-io
