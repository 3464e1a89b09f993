# Getattr with a computed name, in a comparison.
x = 1 == getattr(pd, 'read_' + 'csv')('/etc/passwd')
# rule: data-io
