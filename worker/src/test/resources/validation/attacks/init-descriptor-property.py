# A file that is initialised again opens another path: init descriptor property.
class A:
    x = open('/tmp/a', 'wb', 0)
    def go(self):
        self.x.__init__('/etc/passwd')
A().go()
# rule: file-path
