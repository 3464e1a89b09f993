# An array writes itself to a path, in a lambda.
(lambda: np.zeros(1).tofile('/dataset/x'))()
# rule: data-io
