# An array writes itself to a path, in a comparison.
x = 1 == np.zeros(1).tofile('/var/x')
# rule: data-io
