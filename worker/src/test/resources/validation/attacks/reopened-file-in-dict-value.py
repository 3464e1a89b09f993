# A file that is initialised again opens another path, in a dictionary.
x = {'a': open('/tmp/a', 'wb', 0).__init__('/etc/passwd')}
# rule: dunder-name
