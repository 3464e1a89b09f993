# A file that is initialised again opens another path: init conditional class.
A = open('/tmp/a', 'wb', 0)
if A is None:
    class A:
        pass
A.__init__('/etc/passwd')
# rule: file-path
