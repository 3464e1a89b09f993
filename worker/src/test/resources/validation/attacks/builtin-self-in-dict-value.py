# A built-in function knows the module builtins, in a dictionary.
x = {'a': print.__self__.eval('1')}
# rule: dunder-name
