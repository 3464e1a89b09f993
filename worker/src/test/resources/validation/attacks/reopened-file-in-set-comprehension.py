# A file that is initialised again opens another path, in a set comprehension.
x = {id(open('/tmp/a', 'wb', 0).__init__('/etc/passwd')) for _ in [0]}
# rule: dunder-name
