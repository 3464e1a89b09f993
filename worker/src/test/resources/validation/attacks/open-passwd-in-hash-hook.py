# Open reads a file outside /tmp, in a hash.
class A:
    def __hash__(self):
        return id(open('/etc/passwd'))
{A()}
# rule: file-path
