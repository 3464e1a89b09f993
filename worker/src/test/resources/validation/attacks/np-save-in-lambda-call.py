# Numpy writes a file, in a lambda.
(lambda: np.save('/dataset/x', [1]))()
# rule: data-io
