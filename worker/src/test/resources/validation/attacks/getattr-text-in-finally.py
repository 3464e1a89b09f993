# Getattr with a computed name, in finally.
try:
    pass
finally:
    getattr(pd, 'read_' + 'csv')('/etc/passwd')
# rule: data-io
