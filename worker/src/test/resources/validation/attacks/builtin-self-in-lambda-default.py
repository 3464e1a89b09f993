# A built-in function knows the module builtins, as the default of a lambda.
f = lambda a=print.__self__.eval('1'): a
# rule: dunder-name
