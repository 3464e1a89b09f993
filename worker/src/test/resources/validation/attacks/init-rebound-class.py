# A file that is initialised again opens another path: init rebound class.
class A:
    pass
def g(A):
    A.__init__('/etc/passwd')
g(open('/tmp/a', 'rb', 0))
# rule: dunder-name
