# A file that is initialised again opens another path, among the bases of a class.
class A((open('/tmp/a', 'wb', 0).__init__('/etc/passwd'), object)[1]):
    pass
# rule: dunder-name
