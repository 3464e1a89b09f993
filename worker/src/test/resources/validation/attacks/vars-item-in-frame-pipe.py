# Vars shows the names of a module, in a function that a frame is piped through.
pd.DataFrame({'a': [1]}).pipe(lambda d: vars(np)['fromfile']('/etc/passwd'))
# rule: introspection
