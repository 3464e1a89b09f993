# Getattr with a computed name, in a conditional expression.
x = 1 if getattr(pd, 'read_' + 'csv')('/etc/passwd') else 2
# rule: data-io
