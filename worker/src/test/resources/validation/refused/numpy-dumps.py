np.array([1]).dumps()
# rule: data-io
