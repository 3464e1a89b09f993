# An array writes itself to a path, in a function that map calls.
list(map(lambda v: np.zeros(1).tofile('/dataset/x'), [1]))
# rule: data-io
