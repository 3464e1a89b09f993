# Open reads a file outside /tmp, in a call operator.
class A:
    def __call__(self, *a):
        return open('/etc/passwd')
A()()
# rule: file-path
