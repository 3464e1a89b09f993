# A file that is initialised again opens another path, in an augmented assignment.
x = []
x += [open('/tmp/a', 'wb', 0).__init__('/etc/passwd')]
# rule: dunder-name
