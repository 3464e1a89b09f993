# Numpy writes a file, in a comprehension.
x = [np.save('/var/x', [1]) for _ in range(1)]
# rule: data-io
