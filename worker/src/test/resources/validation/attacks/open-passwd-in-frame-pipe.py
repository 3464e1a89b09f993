# Open reads a file outside /tmp, in a function that a frame is piped through.
pd.DataFrame({'a': [1]}).pipe(lambda d: open('/etc/passwd'))
# rule: file-path
