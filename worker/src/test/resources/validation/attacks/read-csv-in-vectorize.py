# A reader of pandas opens a path, in a function that numpy vectorizes.
np.vectorize(lambda v: id(pd.read_csv('/etc/passwd')))([1])
# rule: data-io
