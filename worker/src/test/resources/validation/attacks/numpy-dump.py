np.array([1]).dump('/x')
# rule: data-io
