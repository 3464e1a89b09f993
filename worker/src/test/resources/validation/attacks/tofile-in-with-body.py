# An array writes itself to a path, in a with block.
with np.errstate(all='ignore'):
    np.zeros(1).tofile('/var/x')
# rule: data-io
