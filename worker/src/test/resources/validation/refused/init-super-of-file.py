# A file that is initialised again opens another path: init super of file.
f = open('/tmp/a', 'wb', 0)
super(object, f).__init__('/etc/passwd')
# rule: file-path
