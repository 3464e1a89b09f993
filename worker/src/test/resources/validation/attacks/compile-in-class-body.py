# Compile makes code of a text, in a class body.
class A:
    x = compile('1', 'x', 'eval')
# rule: code-execution
