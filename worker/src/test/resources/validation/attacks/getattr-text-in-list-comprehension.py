# Getattr with a computed name, in a comprehension.
x = [getattr(pd, 'read_' + 'csv')('/etc/passwd') for _ in range(1)]
# rule: data-io
