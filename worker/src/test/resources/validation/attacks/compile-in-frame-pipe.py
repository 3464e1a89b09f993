# Compile makes code of a text, in a function that a frame is piped through.
pd.DataFrame({'a': [1]}).pipe(lambda d: compile('1', 'x', 'eval'))
# rule: code-execution
