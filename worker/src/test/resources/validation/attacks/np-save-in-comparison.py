# Numpy writes a file, in a comparison.
x = 1 == np.save('/var/x', [1])
# rule: data-io
