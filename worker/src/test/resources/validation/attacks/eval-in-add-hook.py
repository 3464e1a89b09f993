# Eval runs a text, in an operator.
class A:
    def __add__(self, *a):
        return eval('1')
A() + 1
# rule: code-execution
