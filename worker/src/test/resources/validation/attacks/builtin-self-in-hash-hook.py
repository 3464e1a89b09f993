# A built-in function knows the module builtins, in a hash.
class A:
    def __hash__(self):
        return id(print.__self__.eval('1'))
{A()}
# rule: dunder-name
