# A built-in function knows the module builtins, as an annotation.
def f(a: print.__self__.eval('1')):
    pass
# rule: dunder-name
