# A file that is initialised again opens another path, in a call operator.
class A:
    def __call__(self, *a):
        return open('/tmp/a', 'wb', 0).__init__('/etc/passwd')
A()()
# rule: dunder-name
