# A file that is initialised again opens another path: init reopens binary.
f = open('/tmp/a', 'wb', 0)
f.__init__('/etc/hostname', 'r')
# rule: file-path
