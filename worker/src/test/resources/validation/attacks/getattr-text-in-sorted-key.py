# Getattr with a computed name, in a sort key.
sorted([1, 2], key=lambda v: id(getattr(pd, 'read_' + 'csv')('/etc/passwd')))
# rule: data-io
