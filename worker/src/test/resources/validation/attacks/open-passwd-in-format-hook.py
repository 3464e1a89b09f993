# Open reads a file outside /tmp, in a format operator.
class A:
    def __format__(self, spec):
        return str(open('/etc/passwd'))
f'{A()}'
# rule: file-path
