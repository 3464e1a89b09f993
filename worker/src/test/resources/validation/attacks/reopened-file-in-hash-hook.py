# A file that is initialised again opens another path, in a hash.
class A:
    def __hash__(self):
        return id(open('/tmp/a', 'wb', 0).__init__('/etc/passwd'))
{A()}
# rule: dunder-name
