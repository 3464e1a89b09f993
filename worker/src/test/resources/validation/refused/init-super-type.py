# A file that is initialised again opens another path: init super type.
class A:
    pass
f = open('/tmp/a', 'rb', 0)
super(type(f), f).__init__('/etc/passwd')
# rule: file-path
