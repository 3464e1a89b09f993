# getattr gets a name from a container that holds more than it seems to.
for n in ['__init__']:
    getattr(open('/tmp/x', 'w').buffer.raw, n)('/etc/passwd')
# rule: attribute-not-allowed
