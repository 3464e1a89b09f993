# A file that is initialised again opens another path, as a keyword argument.
print(1, sep=str(open('/tmp/a', 'wb', 0).__init__('/etc/passwd')))
# rule: dunder-name
