# Getattr with a computed name, in an initialiser.
class A:
    def __init__(self):
        self.x = getattr(pd, 'read_' + 'csv')('/etc/passwd')
A()
# rule: data-io
