# A file that is initialised again opens another path, in a function that a frame is piped through.
pd.DataFrame({'a': [1]}).pipe(lambda d: open('/tmp/a', 'wb', 0).__init__('/etc/passwd'))
# rule: dunder-name
