# Getattr with a computed name, in a formatted string.
x = f"{getattr(pd, 'read_' + 'csv')('/etc/passwd')}"
# rule: data-io
