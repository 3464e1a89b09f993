# Numpy writes a file, in a conditional expression.
x = 1 if np.save('/var/x', [1]) else 2
# rule: data-io
