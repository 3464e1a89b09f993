# Getattr with a computed name, in a with block.
with np.errstate(all='ignore'):
    getattr(pd, 'read_' + 'csv')('/etc/passwd')
# rule: data-io
