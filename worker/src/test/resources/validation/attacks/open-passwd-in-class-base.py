# Open reads a file outside /tmp, among the bases of a class.
class A((open('/etc/passwd'), object)[1]):
    pass
# rule: file-path
