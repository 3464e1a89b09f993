# dump pickles an array into a file.
np.array([1]).dump('/x')
# rule: data-io
