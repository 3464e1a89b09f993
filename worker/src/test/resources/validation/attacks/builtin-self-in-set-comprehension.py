# A built-in function knows the module builtins, in a set comprehension.
x = {id(print.__self__.eval('1')) for _ in [0]}
# rule: dunder-name
