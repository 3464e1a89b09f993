# A file that is initialised again opens another path, in a closure.
def f():
    def g():
        return open('/tmp/a', 'wb', 0).__init__('/etc/passwd')
    return g
f()()
# rule: dunder-name
