# Reaches eval as the hook of an operator.
class A:
    __add__ = eval
A() + '1'
# rule: code-execution
