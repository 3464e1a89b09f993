# Numpy writes a file, in a function that map calls.
list(map(lambda v: np.save('/dataset/x', [1]), [1]))
# rule: data-io
