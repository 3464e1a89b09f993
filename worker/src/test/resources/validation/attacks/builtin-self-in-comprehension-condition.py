# A built-in function knows the module builtins, as the condition of a comprehension.
x = [v for v in range(1) if print.__self__.eval('1')]
# rule: dunder-name
