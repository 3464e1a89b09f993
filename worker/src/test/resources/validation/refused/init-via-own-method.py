# A file that is initialised again opens another path: init via own method.
class A:
    def __init__(self, p):
        pass
f = open('/tmp/a', 'rb', 0)
A.__init__ = 1
# rule: file-path
