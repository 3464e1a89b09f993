# Numpy loads a file, in a function that a frame is piped through.
pd.DataFrame({'a': [1]}).pipe(lambda d: np.load('/etc/passwd'))
# rule: data-io
