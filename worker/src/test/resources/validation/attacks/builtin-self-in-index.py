# A built-in function knows the module builtins, in a subscript.
x = [0][bool(print.__self__.eval('1')) * 0]
# rule: dunder-name
