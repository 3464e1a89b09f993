# A file that is initialised again opens another path, as the default of a lambda.
f = lambda a=open('/tmp/a', 'wb', 0).__init__('/etc/passwd'): a
# rule: dunder-name
