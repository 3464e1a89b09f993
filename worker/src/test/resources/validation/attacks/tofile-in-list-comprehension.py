# An array writes itself to a path, in a comprehension.
x = [np.zeros(1).tofile('/var/x') for _ in range(1)]
# rule: data-io
