# An array writes itself to a path, in a conditional expression.
x = 1 if np.zeros(1).tofile('/var/x') else 2
# rule: data-io
