# A file that is initialised again opens another path, in the else of a loop.
for _ in ():
    pass
else:
    open('/tmp/a', 'wb', 0).__init__('/etc/passwd')
# rule: dunder-name
