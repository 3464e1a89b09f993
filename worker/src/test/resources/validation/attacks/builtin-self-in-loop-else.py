# A built-in function knows the module builtins, in the else of a loop.
for _ in ():
    pass
else:
    print.__self__.eval('1')
# rule: dunder-name
