# Getattr with a computed name, in a slice.
x = [0][:bool(getattr(pd, 'read_' + 'csv')('/etc/passwd'))]
# rule: data-io
