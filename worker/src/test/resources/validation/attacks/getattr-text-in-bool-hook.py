# Getattr with a computed name, in a truth value.
class A:
    def __bool__(self):
        return bool(getattr(pd, 'read_' + 'csv')('/etc/passwd'))
if A():
    pass
# rule: data-io
