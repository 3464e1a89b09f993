# tofile writes a file.
np.array([1]).tofile('/x')
# rule: data-io
