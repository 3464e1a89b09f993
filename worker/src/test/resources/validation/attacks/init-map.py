# A file that is initialised again opens another path: init map.
f = open('/tmp/a', 'wb', 0)
list(map(f.__init__, ['/etc/passwd']))
# rule: file-path
