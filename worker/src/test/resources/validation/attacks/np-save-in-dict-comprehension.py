# Numpy writes a file, in a dictionary comprehension.
x = {0: np.save('/dataset/x', [1]) for _ in [0]}
# rule: data-io
