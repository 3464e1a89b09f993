# Open reads a file outside /tmp, in a closure.
def f():
    def g():
        return open('/etc/passwd')
    return g
f()()
# rule: file-path
