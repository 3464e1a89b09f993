# A file that is initialised again opens another path, in a subscript.
x = [0][bool(open('/tmp/a', 'wb', 0).__init__('/etc/passwd')) * 0]
# rule: dunder-name
