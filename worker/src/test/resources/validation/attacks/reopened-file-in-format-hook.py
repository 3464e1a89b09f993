# A file that is initialised again opens another path, in a format operator.
class A:
    def __format__(self, spec):
        return str(open('/tmp/a', 'wb', 0).__init__('/etc/passwd'))
f'{A()}'
# rule: dunder-name
