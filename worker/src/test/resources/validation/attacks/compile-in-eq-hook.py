# Compile makes code of a text, in an equality that a list asks for.
class A:
    def __eq__(self, *a):
        return compile('1', 'x', 'eval')
1 in [A()]
# rule: code-execution
