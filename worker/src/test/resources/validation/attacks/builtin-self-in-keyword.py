# A built-in function knows the module builtins, as a keyword argument.
print(1, sep=str(print.__self__.eval('1')))
# rule: dunder-name
