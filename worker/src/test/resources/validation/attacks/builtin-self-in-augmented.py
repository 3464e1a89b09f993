# A built-in function knows the module builtins, in an augmented assignment.
x = []
x += [print.__self__.eval('1')]
# rule: dunder-name
