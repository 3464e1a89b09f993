# A built-in function knows the module builtins, in a function that a frame is piped through.
pd.DataFrame({'a': [1]}).pipe(lambda d: print.__self__.eval('1'))
# rule: dunder-name
