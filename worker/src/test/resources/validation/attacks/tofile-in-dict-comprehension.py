# An array writes itself to a path, in a dictionary comprehension.
x = {0: np.zeros(1).tofile('/dataset/x') for _ in [0]}
# rule: data-io
