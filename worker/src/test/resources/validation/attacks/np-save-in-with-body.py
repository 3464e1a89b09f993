# Numpy writes a file, in a with block.
with np.errstate(all='ignore'):
    np.save('/var/x', [1])
# rule: data-io
