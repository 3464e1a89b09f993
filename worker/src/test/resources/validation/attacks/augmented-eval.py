# An augmented assignment hands the old value of its target to an operator: here a built-in function.
class A:
    def __radd__(self, other):
        return other('1')
eval += A()
# rule: code-execution
