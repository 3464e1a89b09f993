# Numpy maps a file, in an assertion.
assert np.memmap('/etc/passwd')
# rule: data-io
